package io.github.hmpsdk.drift;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.http.HmpTls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that reads sources, and writes down where they differ from its definition. */
final class DriftStory {

  /** Getters that an older definition may not have; {@code getNoSuch} no definition has. */
  private static final List<String> GETTERS =
      List.of("getColor", "getViewers", "getIptvIndex", "getPlacement", "getType", "getNoSuch");

  private DriftStory() {}

  /** Arguments: address, pin, a file for the report, and one for what the getters say. */
  public static void main(String[] arguments) throws Exception {
    try (HmpClient hmp =
        HmpClient.builder(arguments[0])
            .credentials(HmpCredentials.localUser("operator", "operator-password"))
            .tls(HmpTls.pinnedKey(arguments[1]))
            .applianceName("updated")
            .build()) {
      Source listed = hmp.sources().listSources().getData().get(0);
      Source read = hmp.sources().getSource(listed.getId()).getData();
      new DriftReport(hmp.appliance(), "", hmp.drift()).write(Path.of(arguments[2]));
      List<String> lines = new ArrayList<>(lines(listed));
      lines.addAll(lines(read));
      Files.write(Path.of(arguments[3]), lines.stream().distinct().toList());
    }
  }

  private static List<String> lines(Source source) {
    return GETTERS.stream().flatMap(getter -> line(source, getter)).toList();
  }

  private static Stream<String> line(Source source, String getter) {
    try {
      Object value = Source.class.getMethod(getter).invoke(source);
      String type = Source.class.getMethod(getter).getReturnType().getSimpleName();
      return Stream.of(type + " " + getter + " " + String.valueOf(value).replaceAll("\\s+", " "));
    } catch (NoSuchMethodException older) {
      return Stream.of();
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
