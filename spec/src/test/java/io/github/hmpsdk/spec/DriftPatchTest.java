package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was seen at an appliance becomes part of the definition, in its own layout. */
class DriftPatchTest {

  private final Path folder;
  private final Path openapi;

  DriftPatchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.openapi = folder.resolve("openapi");
    copy(Path.of("src/main/openapi"), openapi);
  }

  @Test
  void patch_newPropertyOfASource_isReadAndSentAndNothingElseChanges() throws IOException {
    String told = patch("listSources|Source|data[].tier|UNKNOWN_PROPERTY|text");

    Map<String, Object> schemas = schemas();
    for (String schema : List.of("Source", "SourceUpdate")) {
      assertThat(property(schemas, schema, "tier"))
          .containsEntry("type", "string")
          .containsEntry("x-source", "seen");
    }
    assertThat(told).contains("done  listSources Source.tier UNKNOWN_PROPERTY text");
    assertThat(addedLines(Path.of("schemas/sources.yaml"))).hasSize(8);
    assertThat(removedLines(Path.of("schemas/sources.yaml"))).isEmpty();
  }

  @Test
  void patch_typeThatWasGuessed_isTheOneThatWasSeen() throws IOException {
    patch("listSources|Source|data[].iptvIndex|OTHER_TYPE|text");

    assertThat(property(schemas(), "Source", "iptvIndex"))
        .containsEntry("type", "string")
        .containsEntry("x-source", "seen")
        .doesNotContainKey("format");
  }

  @Test
  void patch_typeThatWasGuessed_isTheSameInWhatIsSent() throws IOException {
    patch("listSources|Source|data[].iptvIndex|OTHER_TYPE|text");

    assertThat(property(schemas(), "SourceUpdate", "iptvIndex"))
        .containsEntry("type", "string")
        .containsEntry("x-source", "seen");
  }

  @Test
  void patch_whatWasSeen_keepsTheHouseRules() throws IOException {
    patch(
        "listSources|Source|data[].tier|UNKNOWN_PROPERTY|text",
        "listSources|Source|data[].viewers|UNKNOWN_PROPERTY|an integer",
        "listSources|Source|data[].share|UNKNOWN_PROPERTY|a number",
        "listSources|Source|data[].vip|UNKNOWN_PROPERTY|true or false",
        "listSources|Source|data[].iptvIndex|OTHER_TYPE|text",
        "listSources|Source|data[].id|MISSING_PROPERTY|");

    Spec patched = new Spec(Spec.YAML.valueToTree(Bundler.bundle(openapi.resolve("hmp.yaml"))));
    assertThat(HouseRulesTest.rules().flatMap(rule -> rule.violationsIn(patched).stream()))
        .isEmpty();
  }

  @Test
  void patch_whatIsNotAlwaysThere_isNotRequired() throws IOException {
    patch("listSources|Source|data[].id|MISSING_PROPERTY|");

    assertThat(Nodes.map(schemas(), "Source")).doesNotContainKey("required");
  }

  @Test
  void patch_whatNeedsALook_isToldAndLeft() throws IOException {
    String told =
        patch(
            "listSources|Source|data[].port|OTHER_TYPE|text",
            "listSources|SourceType|data[].type|UNKNOWN_VALUE|text",
            "listSources|Source|data[].new|UNKNOWN_PROPERTY|an object",
            "listSources|Nowhere|data[].new|UNKNOWN_PROPERTY|text",
            "listSources|Source|data[].a: {$ref: x}|UNKNOWN_PROPERTY|text",
            "getSource||404 040099|UNDOCUMENTED_ERROR|Elsewhere");

    assertThat(told.lines()).hasSize(6).allMatch(line -> line.startsWith("left  "));
    assertThat(addedLines(Path.of("schemas/sources.yaml"))).isEmpty();
  }

  @Test
  void patch_twice_changesNothingMore() throws IOException {
    patch("listSources|Source|data[].tier|UNKNOWN_PROPERTY|text");
    String once = Files.readString(openapi.resolve("schemas/sources.yaml"));

    patch("listSources|Source|data[].tier|UNKNOWN_PROPERTY|text");

    assertThat(Files.readString(openapi.resolve("schemas/sources.yaml"))).isEqualTo(once);
  }

  private String patch(String... drift) throws IOException {
    StringBuilder json = new StringBuilder("{\"appliance\":\"a\",\"version\":\"5\",\"drift\":[");
    for (String one : drift) {
      String[] parts = one.split("\\|", -1);
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
          .append(
              "{\"operation\":\"%s\",\"schema\":\"%s\",\"path\":\"%s\",\"kind\":\"%s\",\"found\":\"%s\"}"
                  .formatted((Object[]) parts));
    }
    Path report = Files.writeString(folder.resolve("drift.json"), json.append("]}"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    DriftPatch.apply(report, openapi, new PrintStream(told, true, StandardCharsets.UTF_8));
    return told.toString(StandardCharsets.UTF_8);
  }

  private Map<String, Object> schemas() {
    Map<String, Object> bundled = Bundler.bundle(openapi.resolve("hmp.yaml"));
    return Nodes.map(Nodes.map(bundled, "components"), "schemas");
  }

  private static Map<String, Object> property(
      Map<String, Object> schemas, String schema, String property) {
    return Nodes.map(Nodes.map(Nodes.map(schemas, schema), "properties"), property);
  }

  private List<String> addedLines(Path file) throws IOException {
    return difference(openapi.resolve(file), Path.of("src/main/openapi").resolve(file));
  }

  private List<String> removedLines(Path file) throws IOException {
    return difference(Path.of("src/main/openapi").resolve(file), openapi.resolve(file));
  }

  /** Lines that one file has more often than the other. */
  private static List<String> difference(Path one, Path other) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(one));
    Files.readAllLines(other).forEach(lines::remove);
    return lines;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }
}
