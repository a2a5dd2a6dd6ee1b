package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an IDE shows beside {@code hmp.} in a properties file. */
final class ConfigurationMetadataTest {

  @Test
  void metadata_everyProperty_hasADescription() throws IOException {
    List<JsonNode> properties = properties().valueStream().toList();

    assertThat(properties)
        .extracting(property -> property.get("name").stringValue())
        .contains(
            "hmp.url",
            "hmp.auth.password-file",
            "hmp.tls.bundle",
            "hmp.proxy",
            "hmp.proxy-user",
            "hmp.proxy-password",
            "hmp.proxy-password-file",
            "hmp.appliances",
            "hmp.retry.max-attempts",
            "hmp.retry.base-delay",
            "hmp.retry.max-delay",
            "hmp.breaker.sliding-window-size",
            "hmp.breaker.open-duration",
            "hmp.limits.max-wait");
    assertThat(properties)
        .allSatisfy(p -> assertThat(p.path("description").asString()).isNotBlank());
  }

  private static JsonNode properties() throws IOException {
    try (InputStream metadata =
        ConfigurationMetadataTest.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared().readTree(metadata).get("properties");
    }
  }
}
