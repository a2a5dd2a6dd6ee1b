package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md says of the responses that nobody writes. */
class DerivedResponsesTest {

  private static final String GONE =
      "{status: 404, code: '040009', name: Gone, when: it is not there}";

  @Test
  void errorRow_ofAnOperation_becomesAResponseWithAnExample(@TempDir Path folder)
      throws IOException {
    Op op = new TinyDefinition(folder).errors("[" + GONE + "]").bundledOperation();
    JsonNode response = op.node().at("/responses/404");
    assertThat(response.path("description").asText()).isEqualTo("Not there.");
    assertThat(Spec.refName(response.at("/content/application~1json/schema")))
        .isEqualTo("ApiError");
    JsonNode example = response.at("/content/application~1json/examples/Gone");
    assertThat(example.path("summary").asText()).isEqualTo("it is not there");
    assertThat(example.path("value"))
        .isEqualTo(
            Spec.YAML.readTree(
                "{code: '040009', name: Gone, message: it is not there, httpStatusCode: 404}"));
  }

  @Test
  void errorRow_withThePrintedMessage_hasItInItsExample(@TempDir Path folder) throws IOException {
    String printed = GONE.replace("when:", "message: Not here, when:");
    Op op = new TinyDefinition(folder).errors("[" + printed + "]").bundledOperation();
    assertThat(examplesOf(op, "404").values())
        .extracting(example -> example.path("message").asText())
        .containsExactly("Not here");
  }

  @Test
  void errorRows_ofOneStatus_shareItsResponse(@TempDir Path folder) throws IOException {
    String other = "{status: 404, code: '040012', name: NoResults, when: nothing is there}";
    Op op = new TinyDefinition(folder).errors("[" + GONE + ", " + other + "]").bundledOperation();
    assertThat(examplesOf(op, "404")).containsOnlyKeys("Gone", "NoResults");
  }

  @Test
  void errorRows_ofOneName_allKeepTheirExample(@TempDir Path folder) throws IOException {
    List<String> rows =
        List.of(GONE, GONE.replace("it is", "she is"), GONE.replace("it is", "he is"));
    Op op = new TinyDefinition(folder).errors(rows.toString()).bundledOperation();
    assertThat(examplesOf(op, "404").values())
        .extracting(example -> example.path("message").asText())
        .containsExactlyInAnyOrder("it is not there", "she is not there", "he is not there");
  }

  @Test
  void status_withoutAPhraseOfItsOwn_stillGetsADescription(@TempDir Path folder)
      throws IOException {
    Op op =
        new TinyDefinition(folder)
            .errors("[" + GONE.replace("404", "418") + "]")
            .bundledOperation();
    assertThat(op.node().at("/responses/418/description").asText()).isEqualTo("The call failed.");
  }

  @Test
  void operation_thatNeedsALogin_alsoAnswers401(@TempDir Path folder) throws IOException {
    Op op = new TinyDefinition(folder).bundledOperation();
    assertThat(examplesOf(op, "401")).containsOnlyKeys("UserNotAuthorized");
    assertThat(op.responses()).containsOnlyKeys("200", "401");
  }

  @Test
  void operation_thatNeedsNoLogin_doesNotAnswer401(@TempDir Path folder) throws IOException {
    Op op = new TinyDefinition(folder).withoutLogin().bundledOperation();
    assertThat(op.responses()).containsOnlyKeys("200");
  }

  @Test
  void operation_thatNeedsAPermission_alsoAnswers403(@TempDir Path folder) throws IOException {
    Op op = new TinyDefinition(folder).permission("Things - VIEW").bundledOperation();
    assertThat(op.node().at("/responses/403/description").asText())
        .isEqualTo("Needs the permission Things - VIEW.");
    assertThat(Spec.refName(op.node().at("/responses/403/content/application~1json/schema")))
        .isEqualTo("ApiError");
  }

  @Test
  void post_thatAnswers201_alsoAnswers200(@TempDir Path folder) throws IOException {
    Op op =
        new TinyDefinition(folder)
            .method("post")
            .success("'201': {description: It was made.}")
            .bundledOperation();
    assertThat(op.node().at("/responses/200")).isEqualTo(op.node().at("/responses/201"));
  }

  @Test
  void get_thatAnswers200_doesNotAnswer201(@TempDir Path folder) throws IOException {
    assertThat(new TinyDefinition(folder).bundledOperation().responses()).doesNotContainKey("201");
  }

  @Test
  void responses_ofAnOperation_areInTheOrderOfTheirStatus(@TempDir Path folder) throws IOException {
    String early = "{status: 400, code: '010001', name: Wrong, when: it is wrong}";
    Op op =
        new TinyDefinition(folder)
            .permission("Things - VIEW")
            .errors("[" + GONE + ", " + early + "]")
            .bundledOperation();
    assertThat(op.responses().keySet()).containsExactly("200", "400", "401", "403", "404");
  }

  private static Map<String, JsonNode> examplesOf(Op op, String status) {
    return Op.examples(op.node().at("/responses/" + status + "/content/application~1json"));
  }
}
