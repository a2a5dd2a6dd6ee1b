package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionMetadataTest extends MetadataContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040006", "SessionNotFound");
  private static final String SESSION = "/sessions/" + DemoIds.LIVE_SESSION;

  SessionMetadataTest() {
    super(SESSION);
  }

  @Override
  List<String> demoNames() {
    return List.of("calypso:creator", "calypso:category:Locations");
  }

  @Override
  ErrorRow unknownInList() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInReplace() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInDelete() {
    return new ErrorRow(404, "040002", "SessionNotFound");
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
  void replaceSessionMetadata_number_isFoundByItsText() {
    Map<String, Object> third = Map.of("fieldType", "INT32", "valueInt32", -3);
    Map<String, Object> floor = Map.of("name", "calypso:category:Floors", "field", List.of(third));

    operator.put(SESSION + "/metadata", List.of(floor)).isSuccess(200);

    operator.get("/sessions?filter=category::%22Floors%22+IN+(%22-3%22)").isSuccess(200);
  }
}
