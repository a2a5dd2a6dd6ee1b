package io.github.hmpsdk.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an appliance that was updated to a client that knows what is new, all the way round. */
final class DriftToDefinitionTest {

  private static final String PLACEMENT =
      """
      SourcePlacement:
        type: object
        description: Where a source is.
        x-source: seen
        properties:
          room:
            type: string
            description: Number of the room.
      """;

  private final Path folder;

  DriftToDefinitionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void drift_patchedIntoTheDefinition_isTypedInTheNextClient() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      update(appliance);

      DriftReport before = story(appliance, "before", Path.of("target/classes"));
      assertThat(before.drift())
          .containsExactly(
              unknown("getSource", "data.color", "text"),
              otherType("getSource", "data.iptvIndex"),
              unknown("getSource", "data.placement", "an object"),
              unknownValue("getSource", "data.type"),
              unknown("getSource", "data.viewers", "an integer"),
              unknown("listSources", "data[].color", "text"),
              otherType("listSources", "data[].iptvIndex"),
              unknown("listSources", "data[].placement", "an object"),
              unknownValue("listSources", "data[].type"),
              unknown("listSources", "data[].viewers", "an integer"));
      assertThat(said("before")).noneMatch(line -> line.contains("getColor"));

      GeneratedAnew client = GeneratedAnew.in(folder);
      client.patch(folder.resolve("before.json"));
      lookAtWhatIsLeft(client);
      DriftReport after = story(appliance, "after", client.build());

      assertThat(after.drift()).isEmpty();
      assertThat(said("after"))
          .contains(
              "String getColor red",
              "Long getViewers 12",
              "String getIptvIndex first",
              "SourceType getType WHIP")
          .anyMatch(line -> line.startsWith("SourcePlacement getPlacement"));
    }
  }

  /** A report has no values, so that objects and values of enumerations need a person. */
  private static void lookAtWhatIsLeft(GeneratedAnew client) throws Exception {
    client.edit("sources.yaml", "  enum: [UDP, SRT]\n", "  enum: [UDP, SRT, WHIP]\n");
    String features = "    detectedFeatures:\n      $ref: '#/DetectedFeatures'\n";
    client.edit(
        "sources.yaml", features, features + "    placement:\n      $ref: '#/SourcePlacement'\n");
    client.edit("sources.yaml", "\nDetectedFeatures:\n", "\n" + PLACEMENT + "DetectedFeatures:\n");
  }

  /** The appliance answers as one with newer software does. */
  private static void update(HmpEmulator appliance) throws JsonProcessingException {
    Map<String, Object> source = new TreeMap<>(appliance.sources().get(0));
    source.put("color", "red");
    source.put("viewers", 12);
    source.put("iptvIndex", "first");
    source.put("type", "WHIP");
    source.put("placement", Map.of("room", "3"));
    appliance.answerTimes("listSources", 2, answer(Map.of("data", List.of(source))));
    appliance.answerTimes("getSource", 2, answer(Map.of("data", source)));
  }

  private static Fault answer(Object body) throws JsonProcessingException {
    return Fault.status(200).body("application/json", new ObjectMapper().writeValueAsString(body));
  }

  /** Runs the story with some classes before all others. */
  private DriftReport story(HmpEmulator appliance, String name, Path first) throws Exception {
    Path report = folder.resolve(name + ".json");
    Process story =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                first + File.pathSeparator + GeneratedAnew.CLASS_PATH,
                DriftStory.class.getName(),
                appliance.url().toString(),
                appliance.pinnedKey(),
                report.toString(),
                folder.resolve(name + ".txt").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(story.waitFor()).isZero();
    return DriftReport.read(report);
  }

  private List<String> said(String name) throws Exception {
    return Files.readAllLines(folder.resolve(name + ".txt"));
  }

  private static Drift unknown(String operation, String path, String found) {
    return new Drift(operation, "Source", path, DriftKind.UNKNOWN_PROPERTY, found);
  }

  private static Drift unknownValue(String operation, String path) {
    return new Drift(operation, "SourceType", path, DriftKind.UNKNOWN_VALUE, "text");
  }

  private static Drift otherType(String operation, String path) {
    return new Drift(operation, "Source", path, DriftKind.OTHER_TYPE, "text");
  }
}
