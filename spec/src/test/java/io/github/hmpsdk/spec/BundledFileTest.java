package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of the real definition: the same bytes each time, complete, and nothing lost. */
class BundledFileTest {

  private static final Path FILES = Path.of("src/main/openapi");
  private static final Path ROOT = FILES.resolve("hmp.yaml");

  @Test
  void bundle_madeTwice_isTheOneInTheJar(@TempDir Path folder) throws IOException {
    for (String name : List.of("first.yaml", "second.yaml")) {
      Path target = folder.resolve(name);
      Bundler.main(new String[] {ROOT.toString(), target.toString()});
      assertThat(Files.readAllBytes(target)).isEqualTo(bundled());
    }
  }

  /** The order of {@code Map.of} and {@code Set.of} differs from one JVM to the next. */
  @Test
  void bundle_madeByAnotherJvm_isTheOneInTheJar(@TempDir Path folder) throws Exception {
    Path target = folder.resolve("bundle.yaml");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bundler.class.getName(),
                ROOT.toString(),
                target.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readAllBytes(target)).isEqualTo(bundled());
  }

  @Test
  void bundle_readByTheSwaggerParser_givesNoMessages() throws IOException {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(new String(bundled(), StandardCharsets.UTF_8));
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths())
        .hasSameSizeAs(Spec.bundled().root().get("paths").properties());
  }

  @Test
  void reference_anywhere_leadsToAComponentOfTheBundle() {
    Spec spec = Spec.bundled();
    for (String reference : references(spec)) {
      assertThat(reference).startsWith("#/components/");
      assertThat(spec.root().at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  @Test
  void url_ofTheDefinition_isItsAddress() throws IOException {
    try (InputStream definition = HmpDefinition.url().openStream()) {
      assertThat(definition.readAllBytes()).isEqualTo(bundled());
    }
  }

  @TestFactory
  Stream<DynamicTest> file_ofSchemas_isUsedCompletely() throws IOException {
    Set<String> used = Spec.bundled().schemas().keySet();
    return files("schemas").map(file -> completenessTest(file, used));
  }

  @TestFactory
  Stream<DynamicTest> file_ofPaths_isUsedCompletely() throws IOException {
    Set<String> used = new TreeSet<>();
    Spec.bundled().root().get("paths").fieldNames().forEachRemaining(used::add);
    return files("paths").map(file -> completenessTest(file, used));
  }

  @Test
  void file_ofParameters_isUsedCompletely() throws IOException {
    assertThat(Spec.bundled().parameters().keySet())
        .containsAll(names(FILES.resolve("parameters.yaml")));
  }

  /** A path item under the wrong path would pass every other test. */
  @Test
  void path_ofTheRoot_refersToTheItemOfTheSameName() throws IOException {
    Spec.YAML
        .readTree(ROOT.toFile())
        .get("paths")
        .properties()
        .forEach(
            path ->
                assertThat(path.getValue().path("$ref").asText())
                    .endsWith("#/" + path.getKey().replace("/", "~1")));
  }

  private static DynamicTest completenessTest(Path file, Set<String> used) {
    return dynamicTest(
        file.getFileName().toString(), () -> assertThat(used).containsAll(names(file)));
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  private static List<String> names(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    Spec.YAML.readTree(file.toFile()).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> references(Spec spec) {
    List<String> references = new ArrayList<>(spec.root().findValuesAsText("$ref"));
    spec.root()
        .findValues("mapping")
        .forEach(mapping -> mapping.forEach(reference -> references.add(reference.asText())));
    return references;
  }

  private static byte[] bundled() throws IOException {
    try (InputStream definition = HmpDefinition.open()) {
      return definition.readAllBytes();
    }
  }
}
