package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.HmpDecodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading is lenient where the reference contradicts itself, and says so where nothing helps. */
final class LenientEnvelopeTest {

  private FakeAppliance appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    hmp =
        HmpClient.builder(appliance.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
            .build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"id\":\"x1\",\"port\":\"80\",\"type\":\"RTMP\",\"new\":{\"a\":1}}}",
        "{\"id\":\"x1\",\"port\":80,\"type\":\"RTMP\"}",
        "{\"data\":[{\"id\":\"x1\",\"port\":80,\"type\":\"RTMP\"}]}",
        "{\"data\":[{\"id\":\"x0\"},{\"id\":\"x1\",\"port\":80,\"type\":\"RTMP\"}],\"paging\":{}}"
      })
  void getSource_anyFormTheReferenceShows_isReadable(String json) {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, json);

    Source source = hmp.sources().getSource("x1").getData();

    assertThat(source.getId()).isEqualTo("x1");
    assertThat(source.getPort()).isEqualTo(80);
    assertThat(source.getType())
        .isEqualTo(SourceType.of("RTMP"))
        .matches(type -> !type.isKnown(), "is not known");
  }

  @Test
  void listSources_bareArray_isReadable() {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, "[{\"id\":\"a\"}]");

    assertThat(hmp.sources().listSources().getData()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[[[[", "\"text\"", "{\"data\":7}", "\u0000\u0001", "{\"data\":[]}"})
  void getSource_anythingElse_isATypedError(String body) {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, body);

    assertThatThrownBy(() -> hmp.sources().getSource("x1"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("GET /sources/{sourceId} (getSource) at 127.0.0.1:");
  }

  @Test
  void getSourceThumbnail_jsonInsteadOfAPicture_isATypedError() {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, "{}");

    assertThatThrownBy(() -> hmp.sources().getSourceThumbnail("x1"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("expected a picture, got application/json");
  }

  @Test
  void d08_deepJson_isATypedError() {
    String deep = "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, deep);

    assertThatThrownBy(() -> hmp.sources().getSource("x1"))
        .isInstanceOf(HmpDecodingException.class);
  }
}
