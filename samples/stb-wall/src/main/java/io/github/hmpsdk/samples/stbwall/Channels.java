package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.model.DeviceChannelType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds channels by id, or by a name that only one has. */
final class Channels {

  private final HmpClient hmp;

  Channels(HmpClient hmp) {
    this.hmp = hmp;
  }

  Channel find(String idOrName) {
    List<Channel> found =
        Stream.concat(sources(), sessions())
            .filter(channel -> channel.id().equals(idOrName) || channel.name().equals(idOrName))
            .toList();
    if (found.isEmpty()) {
      throw new WallException("There is no source and no session \"" + idOrName + "\"");
    }
    if (found.size() > 1) {
      throw new WallException(
          "\""
              + idOrName
              + "\" is not the name of one channel; say which by its id: "
              + ids(found));
    }
    return found.get(0);
  }

  private static List<String> ids(List<Channel> channels) {
    return channels.stream().map(channel -> channel.id() + " (" + channel.type() + ")").toList();
  }

  private Stream<Channel> sources() {
    return hmp.sources().allSources().stream()
        .map(
            source ->
                new Channel(source.getId(), nameOf(source.getName()), DeviceChannelType.SOURCE));
  }

  private Stream<Channel> sessions() {
    return hmp.sessions().allSessions().stream()
        .map(
            session ->
                new Channel(
                    session.getId(), nameOf(session.getTitle()), DeviceChannelType.SESSION));
  }

  /** What has no name is found by none. */
  private static String nameOf(@Nullable String name) {
    return name == null ? "" : name;
  }
}
