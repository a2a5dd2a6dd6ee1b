package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionShareTest extends LimitedShareContract {

  private static final String SESSION = "/sessions/" + DemoIds.LIVE_SESSION;

  SessionShareTest() {
    super("Sessions", "haiadmin", SESSION);
  }

  @Override
  List<String> demoNames() {
    return List.of("haiadmin");
  }

  @Override
  ErrorRow unknownInList() {
    return new ErrorRow(404, "040006", "SessionNotFound");
  }

  @Override
  ErrorRow unknownInCreate() {
    return new ErrorRow(404, "040002", "SessionNotFound");
  }

  @Override
  ErrorRow unknownPermission() {
    return new ErrorRow(404, "040025", "SharePermissionNotFound");
  }

  @Override
  String foreign() {
    return SESSION;
  }

  @Test
  void listSessionShares_demoSession_hasItsOwner() {
    JsonNode answer = as("operator").get(SESSION + "/shares").isSuccess(200).json();

    assertThat(answer.path("data").path(0).path("permission").asText()).isEqualTo("OWN");
    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("haiadmin");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
  }

  @Test
  void createSessionShare_own_makesAnotherOwner() {
    String hidden = "/sessions/" + DemoIds.HIDDEN_SESSION;
    TestClient operator = as("operator");
    operator.get(hidden).isError(403, "040006", "SessionHidden");

    administrator.post(hidden + "/shares", share("USER", "operator", "OWN")).isSuccess(201);

    operator.get(hidden).isSuccess(200);
  }
}
