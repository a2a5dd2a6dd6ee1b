package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecretMaskTest {

  @Test
  void names_ofTheDefinition_areExactlyTheSecretOnes() throws IOException {
    List<String> wrong = new ArrayList<>();
    int secrets = 0;
    for (JsonNode schema : schemas()) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        boolean secret = property.getValue().path("x-secret").asBoolean();
        secrets += secret ? 1 : 0;
        if (secret != SecretMask.isSecret(property.getKey())) {
          wrong.add(property.getKey());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(secrets).isGreaterThan(5);
  }

  @Test
  void mask_anywhere_leavesWhatIsEmptyOrNoSecret() throws IOException {
    JsonNode tree =
        CliJson.MAPPER.readTree(
            "{'data':[{'passphrase':'x','name':'n','password':''},{'adminPin':1234}]}"
                .replace('\'', '"'));

    assertThat(SecretMask.mask(tree))
        .hasToString(
            "{'data':[{'passphrase':'***','name':'n','password':''},{'adminPin':'***'}]}"
                .replace('\'', '"'));
    assertThat(SecretMask.isIn(tree)).isTrue();
  }

  private static JsonNode schemas() throws IOException {
    try (InputStream definition = HmpDefinition.open()) {
      return new ObjectMapper(new YAMLFactory())
          .readTree(definition)
          .path("components")
          .path("schemas");
    }
  }
}
