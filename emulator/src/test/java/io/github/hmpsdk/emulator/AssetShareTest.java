package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetShareTest extends LimitedShareContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040002", "AssetNotFound");
  private static final String SHARES = DemoVideos.BRIEFING + "/shares";

  AssetShareTest() {
    super("Recordings", "operator", DemoVideos.BRIEFING);
  }

  @Override
  List<String> demoNames() {
    return List.of("operator", "viewer");
  }

  @Override
  ErrorRow unknownInList() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInCreate() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownPermission() {
    return new ErrorRow(404, "040025", "SharePermissionNotFound");
  }

  @Override
  String foreign() {
    return DemoVideos.OPERATING_ROOM;
  }

  @Test
  void listAssetShares_demoVideo_answersThemWithPaging() {
    JsonNode answer = as("operator").get(SHARES).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("operator", "viewer");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void listAssetShares_neverShared_answers404NoResults() {
    as("operator").get(foreign() + "/shares").isError(404, "040012", "NoResults");
  }

  @ParameterizedTest
  @CsvSource({"403, 030003, CannotShare", "404, 040025, SharePermissionNotFound"})
  void getAssetShare_rowOnCommand_isAnsweredAsTheDefinitionSays(
      int status, String code, String name) {
    hmp.answerNext("getAssetShare", Fault.error(status, code, name, "on command"));

    as("operator").get(SHARES + "/unknown").isError(status, code, name);
  }
}
