package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpWatchEvent;
import io.github.hmpsdk.client.model.Device;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set-top box, as it was when the appliance was last asked. Immutable. */
record Box(
    String id,
    String name,
    @Nullable String type,
    List<String> tags,
    String status,
    boolean standby,
    boolean muted,
    @Nullable Double volume,
    @Nullable String channelId,
    @Nullable String channelName) {

  static Box of(Device device) {
    return new Box(
        device.getId(),
        device.getName() == null ? device.getId() : device.getName(),
        device.getType(),
        device.getTags() == null ? List.of() : List.copyOf(device.getTags()),
        String.valueOf(device.getStatus()).toUpperCase(Locale.ROOT),
        Boolean.TRUE.equals(device.getStandby()),
        Boolean.TRUE.equals(device.getMuted()),
        device.getVolume(),
        device.getChannelId(),
        device.getChannelName());
  }

  /** Whether it is there to be steered. */
  boolean isReached() {
    return status.equals("ONLINE") || status.equals("STANDBY");
  }

  String line() {
    return "%-25s %-8s %s%s%s"
        .formatted(
            name,
            status,
            channelName == null ? "no channel" : channelName,
            muted ? ", muted" : "",
            tags.isEmpty() ? "" : " " + tags);
  }

  /** An event of a watch, for people. */
  static String line(HmpWatchEvent<Box> event) {
    Box before = event.before();
    Box after = event.after();
    if (after != null) {
      return after.line();
    }
    if (before != null) {
      return "%-25s GONE".formatted(before.name());
    }
    Throwable failure = event.failure();
    return failure == null ? "The appliance answers again" : "UNKNOWN: " + failure.getMessage();
  }
}
