package io.github.hmpsdk.samples.stbwall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpWait;
import io.github.hmpsdk.HmpWatch;
import io.github.hmpsdk.client.api.DevicesApi.ListDevicesQuery;
import io.github.hmpsdk.client.model.DeviceCommandResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * The boxes of one appliance. Thread-safe.
 *
 * @param hmp the appliance
 * @param types only of these; empty for all
 * @param tags only with one of these; empty for all
 */
record Boxes(HmpClient hmp, List<String> types, List<String> tags) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Boxes all(HmpClient hmp) {
    return new Boxes(hmp, List.of(), List.of());
  }

  /** All pages or an exception: half a wall would look like boxes that are gone. */
  List<Box> look() {
    ListDevicesQuery query = new ListDevicesQuery();
    if (!types.isEmpty()) {
      query.deviceTypes(json(types));
    }
    if (!tags.isEmpty()) {
      query.tags(String.join(",", tags));
    }
    return hmp.devices().allDevices(query).stream()
        .map(Box::of)
        .sorted(Comparator.comparing(Box::name).thenComparing(Box::id))
        .toList();
  }

  /** Looks at all of them, and tells what changed. */
  HmpWatch<Box> watch(Duration every) {
    return HmpWatch.of(this::look, Box::id).every(every).start();
  }

  /**
   * Sends a command and looks until the box does as it was told: that the appliance took the
   * command does not say so.
   */
  Box send(String id, TrackedCommand command, Duration within) {
    Box before = Box.of(hmp.devices().getDevice(id).getData());
    if (!before.isReached()) {
      throw new WallException(
          before.name() + " is " + before.status() + ": it would not get the command");
    }
    DeviceCommandResult result = hmp.devices().sendDeviceCommand(id, command.command()).getData();
    if (!"ok".equals(result.getStatus())) {
      throw new WallException(before.name() + " refused: " + result.getMessage());
    }
    return HmpWait.until(() -> Box.of(hmp.devices().getDevice(id).getData()), command.done())
        .named(before.name() + " as it was told to be (the appliance took the command)")
        .describedBy(Box::line)
        .every(Duration.ofSeconds(1))
        .within(within)
        .get();
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
