package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.hmpsdk.spec.HmpDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecretsListTest {

  @Test
  void properties_coverEveryXSecretOfTheDefinition() throws Exception {
    JsonNode schemas =
        new YAMLMapper().readTree(HmpDefinition.open()).path("components").path("schemas");
    int secrets = 0;
    for (JsonNode schema : schemas) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        if (property.getValue().path("x-secret").asBoolean()) {
          assertThat(Secrets.PROPERTIES).contains(property.getKey().toLowerCase(Locale.ROOT));
          secrets++;
        }
      }
    }
    assertThat(secrets).isGreaterThan(5);
  }

  @Test
  void masked_nestedSecrets_areGoneAndTheRestIsReadable() {
    String json =
        "{\"data\":[{\"name\":\"n\",\"passphrase\":\"c4n4ry\",\"a\":{\"authToken\":\"c4n4ry\"}}]}";

    assertThat(Secrets.masked(json.getBytes(StandardCharsets.UTF_8), new KnownSecrets()))
        .isEqualTo(
            "{\"data\":[{\"name\":\"n\",\"passphrase\":\"***\",\"a\":{\"authToken\":\"***\"}}]}");
  }

  @Test
  void masked_notJson_isOnlyDescribed() {
    assertThat(Secrets.masked("c4n4ry{".getBytes(StandardCharsets.UTF_8), new KnownSecrets()))
        .isEqualTo("<7 bytes that are not JSON>");
  }
}
