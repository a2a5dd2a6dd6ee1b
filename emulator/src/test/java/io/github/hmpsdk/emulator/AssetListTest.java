package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetListTest {

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listAssets_freshAppliance_answersAll() {
    JsonNode answer = operator.get("/assets").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("title"))
        .containsExactly("Morning briefing", "Operating room 3", "Range test", "Goals", "Lecture");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(5);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(15);
  }

  @Test
  void listAssets_pages_endWithNoResults() {
    assertThat(operator.get("/assets?page=2&pageSize=4").isSuccess(200).data()).hasSize(1);
    operator.get("/assets?page=3&pageSize=4").isError(404, "040012", "NoResults");
  }

  @Test
  void listAssets_pageSizeAbove100_isLowered() {
    assertThat(operator.get("/assets?pageSize=500").json().path("paging").path("pageSize").asInt())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "BRIEFING, 1",
    "late%20shift, 1",
    "%22two%20cameras%22, 1",
    "discussion, 1",
    "Questions, 1",
    "haiadmin, 1",
    "range, 1",
    "e, 4"
  })
  void listAssets_search_looksInTitleDescriptionCreatorAndHotmarks(String q, int matches) {
    assertThat(operator.get("/assets?q=" + q).isSuccess(200).data()).hasSize(matches);
  }

  @Test
  void listAssets_searchWithoutMatch_answers404NoResults() {
    operator.get("/assets?q=nothing").isError(404, "040012", "NoResults");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "category::\"Locations\" IN (\"montreal\") | Morning briefing",
        "category::\"Locations\" IN (\"Austin\", \"CHICAGO\") | Operating room 3",
        "category::\"Locations\" IN (\"\") & category::\"Locations\" NOT IN (\"Montreal\")"
            + " | Operating room 3",
        "category::\"Sports\" NOT IN (\"\") & category::\"Locations\" NOT IN (\"Chicago\",\"Montreal\")"
            + " | Range test,Lecture",
        "category::\"Sp\\u006frts\" IN (\"Hockey\") | Goals"
      })
  void listAssets_filter_looksInCategories(String filter, String titles) {
    assertThat(
            operator
                .get("/assets?filter=" + escape(filter))
                .isSuccess(200)
                .data()
                .findValuesAsText("title"))
        .isEqualTo(List.of(titles.split(",")));
  }

  @Test
  void listAssets_filterWithoutMatch_answers404NoResults() {
    operator
        .get("/assets?filter=" + escape("category::\"Sports\" IN (\"Tennis\")"))
        .isError(404, "040012", "NoResults");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "category::Sports IN (\"Hockey\")",
        "category::\"Sports\"",
        "category::\"Sports\" IN ()",
        "category::\"Sports\" IN (\"Hockey\"",
        "category::\"Sports\" IN (\"Hockey)",
        "category::\"Sports\" IN (\"Hockey\") &",
        "category::\"Sports\" IN (\"Hockey\") category::\"Sports\" IN (\"Hockey\")",
        "category::\"Sports\" LIKE (\"Hockey\")"
      })
  void listAssets_faultyFilter_answers400InvalidFilter(String filter) {
    operator.get("/assets?filter=" + escape(filter)).isError(400, "010002", "InvalidFilter");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=title, Goals, Range test",
    "sort=title&asc=1, Goals, Range test",
    "sort=title&asc=-1, Range test, Goals",
    "sort=duration, Range test, Lecture",
    "sort=ctime&asc=-1, Lecture, Operating room 3",
    "sort=description&asc=-1, Operating room 3, Lecture",
    "asc=1, Morning briefing, Lecture"
  })
  void listAssets_sort_putsInOrder(String query, String first, String last) {
    List<String> titles = operator.get("/assets?" + query).data().findValuesAsText("title");

    assertThat(titles).startsWith(first).endsWith(last).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=id", "sort=title&asc=0", "page=0", "pageSize=x"})
  void listAssets_faultyParameter_answers400InputValidation(String query) {
    operator.get("/assets?" + query).isError(400, "010001", "InputValidation");
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
