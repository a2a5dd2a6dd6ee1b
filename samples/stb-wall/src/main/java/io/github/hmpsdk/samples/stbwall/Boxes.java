package io.github.hmpsdk.samples.stbwall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.api.DevicesApi.ListDevicesQuery;
import io.github.hmpsdk.client.model.DeviceCommandResult;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.samples.support.Poller;
import java.util.List;
import java.util.Optional;

/** The boxes of one appliance. Thread-safe. */
final class Boxes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HmpClient hmp;
  private final Poller poller;

  Boxes(HmpClient hmp, Poller poller) {
    this.hmp = hmp;
    this.poller = poller;
  }

  /** All pages or an exception: half a wall would look like boxes that are gone. */
  Wall look(List<String> types, List<String> tags) {
    ListDevicesQuery query = new ListDevicesQuery();
    if (!types.isEmpty()) {
      query.deviceTypes(json(types));
    }
    if (!tags.isEmpty()) {
      query.tags(String.join(",", tags));
    }
    return Wall.of(hmp.devices().allDevices(query).stream().map(Box::of).toList());
  }

  /** The next look; when it fails, what is known from the one before, marked as unknown. */
  Wall lookAgain(Wall before, List<String> types, List<String> tags) {
    try {
      return look(types, tags);
    } catch (HmpException failure) {
      return before.unknown(String.valueOf(failure.getMessage()));
    }
  }

  /**
   * Sends a command and looks until the box does as it was told: that the appliance took the
   * command does not say so.
   */
  Box send(String id, TrackedCommand command) throws InterruptedException {
    Box before = Box.of(hmp.devices().getDevice(id).getData());
    if (!before.isReached()) {
      throw new WallException(
          before.name() + " is " + before.status() + ": it would not get the command");
    }
    DeviceCommandResult result = hmp.devices().sendDeviceCommand(id, command.command()).getData();
    if (!"ok".equals(result.getStatus())) {
      throw new WallException(before.name() + " refused: " + result.getMessage());
    }
    return poller
        .until(
            () -> Optional.of(Box.of(hmp.devices().getDevice(id).getData())).filter(command.done()))
        .orElseThrow(
            () ->
                new WallException(
                    "The appliance took the command, but "
                        + before.name()
                        + " did not follow within "
                        + poller.looks()
                        + " looks"));
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
