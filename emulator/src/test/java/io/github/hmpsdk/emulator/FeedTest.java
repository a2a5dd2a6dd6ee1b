package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.login.User;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {

  private static final String FIRST = "/sections/5e9297a0-17e1-4ca8-8323-98398307aa71";
  private static final String SECOND = "/sections/ab829bb7-1971-4328-4444-983983077713";
  private static final String EMPTY = "/sections/c54aa591-b3c5-4c63-a3d1-fb0d74e5012a";
  private static final String SOURCE = "77b931f7-5843-4355-886f-45a28c02ab49";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient administrator = TestClient.of(hmp, "haiadmin");
  private final TestClient viewer = TestClient.of(hmp, "viewer");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listFeeds_administrator_areAll() {
    JsonNode answer = administrator.get("/sections").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name"))
        .containsExactly("Section A", "Section B", "Section C");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(3);
  }

  @Test
  void listFeeds_viewer_areTheSharedOnes() {
    assertThat(viewer.get("/sections").isSuccess(200).data().findValuesAsText("name"))
        .containsExactly("Section A", "Section B");
  }

  @Test
  void listFeeds_pageSize_isLoweredAndPaged() {
    JsonNode first = administrator.get("/sections?pageSize=2").isSuccess(200).json();

    assertThat(first.path("data")).hasSize(2);
    assertThat(first.path("paging").path("next").asText()).contains("page=2");
    assertThat(administrator.get("/sections?pageSize=500").json().path("paging").path("pageSize"))
        .hasToString("100");
    administrator.get("/sections?page=2").isError(404, "040012", "NoResults");
  }

  @Test
  void listFeeds_nothingShared_answers404NoResults() {
    for (String feed : List.of(FIRST, SECOND)) {
      administrator.delete(feed + "/shares/" + viewersId()).isSuccess(200);
    }

    viewer.get("/sections").isError(404, "040012", "NoResults");
    viewer.get("/sections/content").isError(404, "040012", "NoResults");
  }

  @Test
  void getFeed_shared_answersIt() {
    JsonNode feed = viewer.get(FIRST).isSuccess(200).data();

    assertThat(feed.path("name").asText()).isEqualTo("Section A");
    assertThat(feed.path("index").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({EMPTY, EMPTY + "/content", "/sections/unknown", "/sections/unknown/content"})
  void feed_unknownOrNotShared_answers404SectionNotFound(String path) {
    viewer.get(path).isError(404, "020029", "SectionNotFound");
  }

  @Test
  void listFeedContent_first_isEverythingLatestFirst() {
    JsonNode data = viewer.get(FIRST + "/content?pageSize=500").isSuccess(200).data();

    assertThat(data.findValuesAsText("itemType"))
        .isSorted()
        .contains("asset", "session")
        .filteredOn("source"::equals)
        .hasSize(3);
    assertThat(data.findValues("publishedTime").stream().map(JsonNode::asLong))
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    assertThat(data.path(0).path("sections").path(0).path("level").asText()).isEqualTo("base");
    assertThat(data.findValuesAsText("name")).contains("Encoder SRT");
  }

  @ParameterizedTest
  @CsvSource({"suggested, 2", "featured, 1"})
  void listFeedContent_level_isSelected(String level, int count) {
    assertThat(viewer.get(SECOND + "/content?level=" + level).isSuccess(200).data())
        .hasSize(count)
        .allSatisfy(
            item ->
                assertThat(item.path("sections").path(0).path("level").asText()).isEqualTo(level));
  }

  @Test
  void listFeedContent_levelNobodyHas_answers404NoResults() {
    viewer.get(FIRST + "/content?level=featured").isError(404, "040012", "NoResults");
    administrator.get(EMPTY + "/content").isError(404, "040012", "NoResults");
  }

  @Test
  void listFeedContent_unknownLevelOrType_answers400InputValidation() {
    TestClient unchecked = viewer.unchecked();

    unchecked.get(FIRST + "/content?level=base").isError(400, "010001", "InputValidation");
    unchecked.get("/sections/content?itemType=feed").isError(400, "010001", "InputValidation");
  }

  @Test
  void listAllFeedContent_itemInTwoFeeds_isThereOnce() {
    JsonNode data = viewer.get("/sections/content?pageSize=500").isSuccess(200).data();

    assertThat(data.findValuesAsText("publishedTime")).hasSizeGreaterThan(data.size());
    assertThat(data).extracting(item -> item.path("id").asText()).doesNotHaveDuplicates();
    assertThat(data.path(0).path("sections").findValuesAsText("level"))
        .containsExactlyInAnyOrder("base", "featured");
  }

  @Test
  void listAllFeedContent_itemType_isSelectedAndPaged() {
    JsonNode answer =
        viewer.get("/sections/content?itemType=source&page=2&pageSize=2").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(1);
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(3);
    assertThat(answer.path("paging").has("next")).isFalse();
  }

  @Test
  void listAllFeedContent_pageSizeAbove100_isKept() {
    assertThat(viewer.get("/sections/content?pageSize=500").json().path("paging").path("pageSize"))
        .hasToString("500");
  }

  @Test
  void listAllFeedContent_sourceDeleted_isNotThereAnyMore() {
    administrator.delete("/sources/" + SOURCE).isSuccess(200);

    assertThat(viewer.get("/sections/content?itemType=source").data())
        .extracting(item -> item.path("id").asText())
        .hasSize(2)
        .doesNotContain(SOURCE);
  }

  @Test
  void feed_noPermissionOrLogin_isRefused() {
    try (HmpEmulator other =
        HmpEmulator.builder()
            .user(EmulatedUser.local("maker", "maker-password", "Sources - VIEW"))
            .start()) {
      TestClient maker = TestClient.of(other, "maker");
      for (String path : List.of("", "/content", "/x", "/x/content", "/x/shares", "/x/shares/y")) {
        maker.get("/sections" + path).isError(403, "030000", "Forbidden");
        TestClient.of(other).get("/sections" + path).isError(401, "020001", "UserNotAuthorized");
      }
    }
  }

  private String viewersId() {
    return User.local("viewer", "any").id();
  }
}
