package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md says of the marks on schemas that wrap an answer. */
class EnvelopesTest {

  private static final String THINGS =
      """
      Thing: {type: object, properties: {id: {type: string}}}
      Paging: {type: object, properties: {next: {type: string}}}
      One: {type: object, properties: {data: {$ref: '#/Thing'}}}
      Page: {type: object, properties: {data: {type: array, items: {$ref: '#/Thing'}}, paging: {$ref: '#/Paging'}}}
      Names: {type: object, properties: {data: {type: array, items: {type: string}}, paging: {$ref: '#/Paging'}}}
      """;

  @Test
  void schema_withData_isAnEnvelope(@TempDir Path folder) throws IOException {
    JsonNode schema = bundledSchema(folder, "One");
    assertThat(schema.path("x-envelope").booleanValue()).isTrue();
    assertThat(schema.has("x-page-of")).isFalse();
  }

  @Test
  void schema_withDataAndPaging_isAPageOfItsItems(@TempDir Path folder) throws IOException {
    JsonNode schema = bundledSchema(folder, "Page");
    assertThat(schema.path("x-envelope").booleanValue()).isTrue();
    assertThat(schema.path("x-page-of").asText()).isEqualTo("Thing");
  }

  @Test
  void schema_withItemsThatHaveNoName_isNoPage(@TempDir Path folder) throws IOException {
    assertThat(bundledSchema(folder, "Names").has("x-page-of")).isFalse();
  }

  @Test
  void schema_withoutData_isNoEnvelope(@TempDir Path folder) throws IOException {
    assertThat(bundledSchema(folder, "Thing").has("x-envelope")).isFalse();
  }

  private static JsonNode bundledSchema(Path folder, String name) throws IOException {
    return new TinyDefinition(folder)
        .file("schemas/things.yaml", THINGS)
        .answer("{$ref: ../schemas/things.yaml#/" + name + "}")
        .bundle()
        .schema(name);
  }
}
