package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSources_filter_goesByTheirCategories() {
    String place =
        "[{\"name\":\"calypso:category:Locations\",\"field\":"
            + "[{\"fieldType\":\"STRING\",\"valueString\":\"Montreal\"}]}]";
    operator.send("PUT", "/sources/" + DemoIds.SRT_SOURCE + "/metadata", place).isSuccess(200);

    assertThat(ids("Montreal")).containsExactly(DemoIds.SRT_SOURCE);
    operator.get("/sources?filter=nonsense").isError(400, "010002", "InvalidFilter");
  }

  private List<String> ids(String location) {
    String filter = "category::\"Locations\" IN (\"" + location + "\")";
    return operator
        .get("/sources?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
        .isSuccess(200)
        .data()
        .findValuesAsText("id");
  }

  @Test
  void listSources_freshAppliance_answersThree() {
    JsonNode answer = operator.get("/sources").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name"))
        .containsExactly("Encoder SRT", "Operating room 3", "Multicast camera");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(3);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(15);
    assertThat(answer.path("paging").has("next")).isFalse();
  }

  @Test
  void listSources_twentySources_comesInPages() {
    fillUpTo(20);

    JsonNode first = operator.get("/sources").json();
    JsonNode second = operator.get("/sources?page=2").json();

    assertThat(first.path("data")).hasSize(15);
    assertThat(first.path("paging").path("results").asInt()).isEqualTo(20);
    assertThat(first.path("paging").path("next").asText())
        .isEqualTo(hmp.url() + "/apis/sources?page=2&pageSize=15");
    assertThat(second.path("data")).hasSize(5);
    assertThat(second.path("paging").has("next")).isFalse();
  }

  @Test
  void listSources_nextPage_keepsTheSearch() {
    assertThat(
            operator
                .get("/sources?q=%22a%22&pageSize=1")
                .json()
                .path("paging")
                .path("next")
                .asText())
        .isEqualTo(hmp.url() + "/apis/sources?page=2&pageSize=1&q=%22a%22");
  }

  @Test
  void listSources_pageSizeAbove100_isLowered() {
    fillUpTo(101);

    JsonNode answer = operator.get("/sources?pageSize=500").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(100);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(100);
  }

  @Test
  void listSources_pagePastTheEnd_answers404NoResults() {
    operator.get("/sources?page=2").isError(404, "040012", "NoResults");
    operator.get("/sources?page=2147483647&pageSize=100").isError(404, "040012", "NoResults");
  }

  @Test
  void listSources_nothingStored_answers404NoResults() {
    hmp.sources().forEach(source -> operator.delete("/sources/" + source.get("id")).isSuccess(200));

    TestResponse refused = operator.get("/sources").isError(404, "040012", "NoResults");

    assertThat(refused.json().path("message").asText()).isEqualTo("No results");
  }

  @ParameterizedTest
  @CsvSource({
    "camera, 1",
    "ENCODER, 1",
    "test%20range, 1",
    "test+range, 1",
    "%22test%20range%22, 1",
    "srt, 1",
    "a, 2"
  })
  void listSources_search_looksInNameAndDescription(String q, int matches) {
    assertThat(operator.get("/sources?q=" + q).isSuccess(200).data()).hasSize(matches);
  }

  @Test
  void listSources_searchWithoutMatch_answers404NoResults() {
    operator.get("/sources?q=nothing").isError(404, "040012", "NoResults");
  }

  @Test
  void listSources_unknownParameter_isIgnored() {
    operator.get("/sources?colour=green").isSuccess(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "page=-1", "page=x", "pageSize=0", "page=99999999999", "page=1&page=2"})
  void listSources_faultyPage_answers400InputValidation(String query) {
    operator.unchecked().get("/sources?" + query).isError(400, "010001", "InputValidation");
  }

  @Test
  void sources_changedByTheTest_stayAsTheyAre() {
    List<Map<String, Object>> copies = hmp.sources();

    copies.get(0).clear();

    assertThat(hmp.sources().get(0)).containsEntry("name", "Encoder SRT");
  }

  private void fillUpTo(int count) {
    for (int i = hmp.sources().size(); i < count; i++) {
      operator
          .post(
              "/sources",
              Map.of("name", "Source " + i, "type", "UDP", "port", 1, "multicast", false))
          .isSuccess(201);
    }
  }
}
