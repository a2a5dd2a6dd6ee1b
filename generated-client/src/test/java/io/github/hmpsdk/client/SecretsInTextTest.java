package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a model shows a secret, its own or one of an object inside it. */
class SecretsInTextTest {

  static Stream<String> models() {
    return Definition.objects();
  }

  static Stream<String> modelsWithSecrets() {
    return models().filter(SecretsInTextTest::hasSecret);
  }

  @ParameterizedTest
  @MethodSource("modelsWithSecrets")
  void text_ofAModelWithASecret_masksIt(String schema) {
    String text = Models.read(schema, Samples.of(schema)).toString();
    assertThat(text).doesNotContain(Samples.CANARY).contains("***");
  }

  @ParameterizedTest
  @MethodSource("modelsWithSecrets")
  void refusal_ofAModelWithASecret_doesNotShowIt(String schema) {
    assertThat(catchText(schema)).doesNotContain(Samples.CANARY);
  }

  @ParameterizedTest
  @MethodSource("models")
  void text_ofAModel_hasItsNameAndWhatIsSet(String schema) {
    ObjectNode sample = Samples.of(schema);
    String text = Models.read(schema, sample).toString();
    assertThat(text).startsWith(schema + "{").endsWith("}");
    sample.fieldNames().forEachRemaining(name -> assertThat(text).contains(name + "="));
  }

  @ParameterizedTest
  @MethodSource("models")
  void text_ofAModelWithNothingSet_hasNoNulls(String schema) {
    assertThat(Models.create(Models.model(schema)).toString()).doesNotContain("null");
  }

  private static boolean hasSecret(String schema) {
    return Samples.of(schema).toString().contains(Samples.CANARY);
  }

  /** The message of the check that fails when nothing but the secrets is set. */
  private static String catchText(String schema) {
    ObjectNode secrets = Samples.of(schema);
    secrets.removeIf(value -> !value.asText().equals(Samples.CANARY));
    secrets.setAll(Samples.constantsOf(schema));
    try {
      Models.read(schema, secrets).validate("Body");
      return "";
    } catch (IllegalArgumentException refusal) {
      return refusal.toString();
    }
  }
}
