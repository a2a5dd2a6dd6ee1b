package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.spec.GeneratedSources;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The same definition gives the same bytes (D11), and they are what the build compiled. */
class DeterminismTest {

  private static final Path TEMPLATES = Path.of("src/main/templates").toAbsolutePath();
  private static final Path BUILT = Path.of("target/generated-sources/openapi");

  @Test
  void sources_generatedTwice_areThoseOfTheBuild(@TempDir Path folder) throws IOException {
    Map<String, String> built = filesIn(BUILT);
    assertThat(built).isNotEmpty();
    assertSameFiles(filesIn(generateInto(folder.resolve("first"))), built);
    assertSameFiles(filesIn(generateInto(folder.resolve("second"))), built);
  }

  private static void assertSameFiles(Map<String, String> actual, Map<String, String> expected) {
    assertThat(actual).containsOnlyKeys(expected.keySet());
    actual.forEach((name, content) -> assertThat(content).as(name).isEqualTo(expected.get(name)));
  }

  /** What pom.xml tells the generator's Maven plugin, and what it does to the result. */
  private static Path generateInto(Path folder) throws IOException {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(TEMPLATES.resolve("generator.yaml").toString())
            .setInputSpec(HmpDefinition.url().toString())
            .setTemplateDir(TEMPLATES.toString())
            .setOutputDir(folder.toString())
            .addGlobalProperty("apis", "")
            .addGlobalProperty("models", "")
            .addGlobalProperty("supportingFiles", "HmpApis.java,HmpErrors.java")
            .addGlobalProperty("apiTests", "false")
            .addGlobalProperty("modelTests", "false")
            .addGlobalProperty("apiDocs", "false")
            .addGlobalProperty("modelDocs", "false");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    GeneratedSources.tidy(folder);
    return folder;
  }

  /** Content by name, without what the generator writes about itself. */
  private static Map<String, String> filesIn(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith(".openapi-generator")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }
}
