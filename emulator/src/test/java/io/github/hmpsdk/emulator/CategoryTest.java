package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import org.junit.jupiter.api.Test;

@WithEmulator
class CategoryTest {

  private static final String LOCATIONS = "/categories/5ee67847-d886-4fda-b755-ce4090fa8739";

  @Test
  void listCategories_freshAppliance_answersTwo(HmpEmulator hmp) {
    JsonNode answer = TestClient.of(hmp, "viewer").get("/categories").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("label"))
        .containsExactly("Locations", "Sports");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void listCategories_pastTheEnd_answers404NoResults(HmpEmulator hmp) {
    TestClient viewer = TestClient.of(hmp, "viewer");

    assertThat(viewer.get("/categories?page=2&pageSize=1").isSuccess(200).data()).hasSize(1);
    viewer.get("/categories?page=2").isError(404, "040012", "NoResults");
  }

  @Test
  void getCategory_valuesOfVideosAndSessions_areItsCustomValues(HmpEmulator hmp) {
    TestClient operator = TestClient.of(hmp, "operator");

    assertThat(operator.get(LOCATIONS).isSuccess(200).data().path("customValues"))
        .extracting(JsonNode::asText)
        .containsExactly("Minneapolis", "Hamburg");

    operator.delete(DemoVideos.OPERATING_ROOM + "/metadata").isSuccess(200);
    operator.delete("/sessions/" + DemoIds.RECORDED_SESSION + "/metadata").isSuccess(200);

    JsonNode category = operator.get(LOCATIONS).data();
    assertThat(category.path("customValues")).isEmpty();
    assertThat(category.path("values")).hasSize(3);
  }

  @Test
  void getCategory_unknownId_answers404CategoryNotFound(HmpEmulator hmp) {
    TestClient.of(hmp, "viewer")
        .get("/categories/unknown")
        .isError(404, "040007", "CategoryNotFound");
  }
}
