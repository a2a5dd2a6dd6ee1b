package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import org.junit.jupiter.api.Test;

@WithEmulator
class SystemTest {

  @Test
  void getSystemVersion_anyLogin_answersVersionAndBuild(HmpEmulator hmp) {
    JsonNode data = TestClient.of(hmp, "viewer").get("/system/version").isSuccess(200).data();

    assertThat(data.path("version").asText()).isEqualTo("4.1.1");
    assertThat(data.path("build").asText()).isEqualTo("30242");
  }
}
