package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files become one, seen on definitions of a few lines. */
class BundlerTest {

  private static final String THING =
      "Thing: {type: object, properties: {next: {$ref: '#/Thing'}}}";
  private static final String REFERENCE = "{$ref: ../schemas/things.yaml#/Thing}";

  @Test
  void schema_ofAnotherFile_movesToComponents(@TempDir Path folder) throws IOException {
    Spec spec =
        new TinyDefinition(folder).file("schemas/things.yaml", THING).answer(REFERENCE).bundle();
    assertThat(spec.schemas()).containsOnlyKeys("ApiError", "Thing");
    assertThat(answerOf(spec)).isEqualTo("#/components/schemas/Thing");
  }

  @Test
  void schema_thatRefersToItself_keepsItsName(@TempDir Path folder) throws IOException {
    Spec spec =
        new TinyDefinition(folder).file("schemas/things.yaml", THING).answer(REFERENCE).bundle();
    assertThat(spec.schema("Thing").at("/properties/next/$ref").asText())
        .isEqualTo("#/components/schemas/Thing");
  }

  @Test
  void discriminator_ofAOneOf_mapsToComponents(@TempDir Path folder) throws IOException {
    String alternatives =
        """
        Any:
          oneOf:
            - $ref: '#/One'
          discriminator: {propertyName: kind, mapping: {one: '#/One'}}
        One: {type: object}
        """;
    Spec spec =
        new TinyDefinition(folder)
            .file("schemas/things.yaml", alternatives)
            .answer(REFERENCE.replace("Thing}", "Any}"))
            .bundle();
    assertThat(spec.schema("Any").at("/discriminator/mapping/one").asText())
        .isEqualTo("#/components/schemas/One");
  }

  @Test
  void property_namedMapping_isLeftAlone(@TempDir Path folder) throws IOException {
    String schema = "Thing: {type: object, properties: {mapping: {type: string}}}";
    Spec spec =
        new TinyDefinition(folder).file("schemas/things.yaml", schema).answer(REFERENCE).bundle();
    assertThat(spec.schema("Thing").at("/properties/mapping/type").asText()).isEqualTo("string");
  }

  @Test
  void name_inTwoFiles_isRefusedWithBoth(@TempDir Path folder) throws IOException {
    String twice = "{oneOf: [%s, %s]}".formatted(REFERENCE, REFERENCE.replace("things", "others"));
    TinyDefinition tiny =
        new TinyDefinition(folder)
            .file("schemas/things.yaml", THING)
            .file("schemas/others.yaml", THING)
            .answer(twice);
    assertThatThrownBy(tiny::bundle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("Thing", "things.yaml", "others.yaml");
  }

  @Test
  void name_twiceInAFile_isRefusedWithTheFile(@TempDir Path folder) throws IOException {
    TinyDefinition tiny =
        new TinyDefinition(folder)
            .file("schemas/things.yaml", THING + "\n" + THING)
            .answer(REFERENCE);
    assertThatThrownBy(tiny::bundle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("Thing", "things.yaml");
  }

  @Test
  void reference_toWhatIsNotThere_isRefusedWithItsName(@TempDir Path folder) throws IOException {
    TinyDefinition tiny =
        new TinyDefinition(folder).file("schemas/things.yaml", "{}").answer(REFERENCE);
    assertThatThrownBy(tiny::bundle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thing");
  }

  @Test
  void reference_toAFileThatIsNotThere_isRefusedWithItsName(@TempDir Path folder)
      throws IOException {
    TinyDefinition tiny = new TinyDefinition(folder).answer(REFERENCE);
    assertThatThrownBy(tiny::bundle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("things.yaml");
  }

  @Test
  void main_withRootAndTarget_writesTheBundle(@TempDir Path folder) throws IOException {
    Spec spec = new TinyDefinition(folder).bundle();
    Path target = folder.resolve("new/folder/bundle.yaml");
    Bundler.main(new String[] {folder.resolve("hmp.yaml").toString(), target.toString()});
    assertThat(Spec.YAML.readTree(Files.readString(target))).isEqualTo(spec.root());
  }

  private static String answerOf(Spec spec) {
    return spec.operations()
        .get(0)
        .node()
        .at("/responses/200/content/application~1json/schema/$ref")
        .asText();
  }
}
