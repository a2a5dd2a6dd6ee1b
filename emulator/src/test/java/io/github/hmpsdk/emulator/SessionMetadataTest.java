package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionMetadataTest {

  private static final String METADATA = "/sessions/" + DemoIds.LIVE_SESSION + "/metadata";
  private static final List<Object> PLACE =
      List.of(
          Map.of(
              "name",
              "calypso:category:Floors",
              "field",
              List.of(Map.of("fieldType", "INT32", "valueInt32", -3))));

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSessionMetadata_newSession_namesItsCreator() {
    String id = operator.post("/sessions", Map.of("title", "a")).data().path("id").asText();

    JsonNode answer = operator.get("/sessions/" + id + "/metadata").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(1);
    assertThat(answer.path("data").path(0).path("field").path(0).path("valueString").asText())
        .isEqualTo("operator");
    assertThat(answer.has("paging")).isFalse();
  }

  @Test
  void replaceSessionMetadata_known_replacesAll() {
    JsonNode stored = operator.put(METADATA, PLACE).isSuccess(200).data();

    assertThat(stored).hasSize(1);
    assertThat(operator.get(METADATA).data()).isEqualTo(stored);
    operator.get("/sessions?filter=category::%22Floors%22+IN+(%22-3%22)").isSuccess(200);
  }

  @Test
  void replaceSessionMetadata_faultyBody_answers400InputValidation() {
    operator.put(METADATA, Map.of()).isError(400, "010001", "InputValidation");
  }

  @Test
  void deleteSessionMetadata_known_removesAll() {
    assertThat(operator.delete(METADATA).isSuccess(200).bytes()).isEmpty();

    operator.get(METADATA).isError(404, "040012", "NoResults");
  }

  @Test
  void sessionMetadata_unknownSession_answers404WithTheCodesOfThePages() {
    operator.get("/sessions/x/metadata").isError(404, "040006", "SessionNotFound");
    operator.put("/sessions/x/metadata", PLACE).isError(404, "040006", "SessionNotFound");
    operator.delete("/sessions/x/metadata").isError(404, "040002", "SessionNotFound");
  }
}
