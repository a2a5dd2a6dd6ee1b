package io.github.hmpsdk.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionListTest {

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSessions_freshAppliance_answersThoseTheCallerMaySee() {
    assertThat(titles(operator, "")).containsExactly("Operating room 3", "Range test");
    assertThat(titles(TestClient.of(hmp, "haiadmin"), ""))
        .containsExactly("Operating room 3", "Range test", "Rehearsal");
  }

  @Test
  void listSessions_moreThanOnePage_comesInPages() {
    fillUpTo(20);

    JsonNode first = operator.get("/sessions?sort=title").json();
    JsonNode second = operator.get("/sessions?sort=title&page=2").json();

    assertThat(first.path("data")).hasSize(15);
    assertThat(first.path("paging").path("results").asInt()).isEqualTo(20);
    assertThat(first.path("paging").path("next").asText())
        .isEqualTo(hmp.url() + "/apis/sessions?page=2&pageSize=15&sort=title");
    assertThat(second.path("data")).hasSize(5);
    operator.get("/sessions?page=3").isError(404, "040012", "NoResults");
  }

  @Test
  void listSessions_pageSizeAbove100_isLowered() {
    fillUpTo(101);

    JsonNode answer = operator.get("/sessions?pageSize=500").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(100);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "RANGE, Range test",
    "both+cameras, Operating room 3",
    "%22both%20cameras%22, Operating room 3",
    "haiadmin, Operating room 3",
    "goal, Range test"
  })
  void listSessions_search_looksInTextCreatorAndHotmarks(String q, String title) {
    operator
        .post("/recordings/" + DemoIds.RECORDING + "/hotmarks", Map.of("title", "First Goal"))
        .isSuccess(201);

    assertThat(titles(operator, "?q=" + q)).containsExactly(title);
  }

  @Test
  void listSessions_searchWithoutMatch_answers404NoResults() {
    operator.get("/sessions?q=nothing").isError(404, "040012", "NoResults");
    operator.get("/sessions?q=rehearsal").isError(404, "040012", "NoResults");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=title, 'a|B|C'",
    "sort=title&asc=1, 'a|B|C'",
    "sort=title&asc=-1, 'C|B|a'",
    "sort=description, 'C|a|B'",
    "sort=ctime, 'C|a|B'",
    "sort=ctime&asc=-1, 'B|a|C'",
    "sort=duration&asc=-1, 'C|a|B'",
    "asc=-1, 'C|a|B'"
  })
  void listSessions_sorted_comesInThatOrder(String query, String order) {
    for (String title : new String[] {"C", "a", "B"}) {
      operator
          .post("/sessions", Map.of("title", title, "description", "zz " + clock.instant()))
          .isSuccess(201);
      clock.forward(Duration.ofSeconds(1));
    }

    assertThat(titles(operator, "?q=zz&" + query)).containsExactly(order.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=owner", "asc=0", "asc=true", "page=0"})
  void listSessions_faultyParameter_answers400InputValidation(String query) {
    operator.unchecked().get("/sessions?" + query).isError(400, "010001", "InputValidation");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '=',
      value = {
        "category::\"Locations\" IN (\"Montreal\") = Operating room 3",
        "category::\"Locations\" IN (\"x\", \"MONTREAL\") = Operating room 3",
        "category::\"Locations\" NOT IN (\"Montreal\") = Range test",
        "category::\"Locations\" IN (\"\") & category::\"Locations\" NOT IN (\"Hamburg\") = Operating room 3",
        "category::\"\\u004cocations\"IN(\"Hamburg\")&category::\"Other\" NOT IN (\"\") = Range test",
      })
  void listSessions_filter_keepsWhatFits(String filter, String title) {
    assertThat(titles(operator, "?filter=" + URLEncoder.encode(filter, UTF_8)))
        .containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category::\"Locations\" NOT IN (\"\")",
        "category::\"Other\" IN (\"\")",
        "category::\"locations\" IN (\"Montreal\")",
        "category::\"a\\\\v\\v\\\"\" IN (\"x\")"
      })
  void listSessions_filterThatNothingFits_answers404NoResults(String filter) {
    operator
        .get("/sessions?filter=" + URLEncoder.encode(filter, UTF_8))
        .isError(404, "040012", "NoResults");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Locations",
        "category::Locations IN (\"a\")",
        "category::\"Locations\"",
        "category::\"Locations\" NOTIN (\"a\")",
        "category::\"Locations\" IN ()",
        "category::\"Locations\" IN (\"a\",)",
        "category::\"Locations\" IN (\"a\"",
        "category::\"Locations\" IN (\"a\") &",
        "category::\"Locations\" IN (\"a\") | category::\"b\" IN (\"c\")",
        "category::\"Loc\\qtions\" IN (\"a\")",
        "category::\"Locations IN (a)"
      })
  void listSessions_filterThatIsNone_answers400InvalidFilter(String filter) {
    operator
        .get("/sessions?filter=" + URLEncoder.encode(filter, UTF_8))
        .isError(400, "010002", "InvalidFilter");
  }

  private void fillUpTo(int count) {
    for (int i = 2; i < count; i++) {
      operator.post("/sessions", Map.of("title", "Session " + i)).isSuccess(201);
    }
  }

  private static Iterable<String> titles(TestClient client, String query) {
    return client.get("/sessions" + query).isSuccess(200).data().findValuesAsText("title");
  }
}
