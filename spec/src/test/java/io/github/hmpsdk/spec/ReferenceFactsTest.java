package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of the reference that were missing, or said otherwise, in an earlier definition. */
class ReferenceFactsTest {

  private static final Spec SPEC = Spec.bundled();

  @Test
  void filter_ofTheSourceList_isThereWithThePageThatNamesSources() {
    JsonNode filter = parameter("listSources", "filter");
    assertThat(filter.path("x-source").asText()).endsWith("/4.0/queries");
    assertThat(filter.path("description").asText()).contains("third");
  }

  @ParameterizedTest
  @CsvSource({"ShareCreate", "ShareUpdate"})
  void share_thatIsSent_needsIdOrName(String schema) {
    assertThat(
            Op.elements(SPEC.schema(schema).path("x-required-any")).stream().map(JsonNode::asText))
        .containsExactly("id", "name");
  }

  @ParameterizedTest
  @CsvSource({"ShareCreate", "ShareUpdate"})
  void email_ofAShareThatIsSent_isThereAndMayBeNull(String schema) {
    JsonNode email = SPEC.schema(schema).at("/properties/email");
    assertThat(email.path("type").asText()).isEqualTo("string");
    assertThat(email.path("nullable").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "LocalLoginInfo, 'groups,roleIds,sessions,assets'",
    "KeyLoginInfo, 'groups,roleIds,assets,sections,sessions,sharePermissions,sources'",
    "LoginRole, permissions",
  })
  void login_readFromTheExamples_hasAllThatTheyHave(String schema, String names) {
    assertThat(SPEC.schema(schema).path("properties").fieldNames())
        .toIterable()
        .contains(names.split(","));
  }

  @Test
  void metadata_ofASession_requiresWhatThePageRequires() {
    JsonNode body = body("replaceSessionMetadata");
    assertThat(required(SPEC.resolve(body.path("items"))))
        .containsExactlyInAnyOrder("name", "field");
    JsonNode ofSources = body("replaceSourceMetadata");
    assertThat(required(SPEC.resolve(ofSources.path("items")))).isEmpty();
  }

  @Test
  void pageSize_ofEachOperation_hasNoMaximum() {
    assertThat(
            SPEC.parameters().values().stream()
                .filter(p -> p.path("name").asText().equals("pageSize")))
        .isNotEmpty()
        .noneMatch(p -> p.path("schema").has("maximum"));
  }

  @ParameterizedTest
  @CsvSource({"SourceCreate", "SourceUpdate"})
  void port_ofASource_isRequiredForTheTypesOfTheTableOnly(String schema) {
    assertThat(required(SPEC.schema(schema))).containsExactlyInAnyOrder("name", "type");
    JsonNode condition = SPEC.schema(schema).at("/x-required-if/0");
    assertThat(condition.path("property").asText()).isEqualTo("port");
    assertThat(condition.path("when").asText()).isEqualTo("type");
    assertThat(Op.elements(condition.path("is")).stream().map(JsonNode::asText))
        .containsExactly("UDP", "SRT");
  }

  @ParameterizedTest
  @CsvSource({
    "getSource, 404, 040009, Source not found",
    "getRecording, 404, 040001, Active recording not found",
    "updateRecording, 400, 010001, State should be either'RECORDING' or PAUSED'",
    "updateStream, 400, 010001, Invalid state <invalid_state>",
    "updateAssetShare, 403, 030003, Cannotshare",
    "deleteAssetPublicShare, 404, 040006, Asset not found",
    "listDevices, 404, 040000, Device not found",
    "loginLocalUser, 401, 020001, User has no roles assigned",
    "getLocalLogin, 401, 020001, User is not authorized",
  })
  void message_ofAnError_isThePrintedOne(String id, int status, String code, String message) {
    assertThat(examples(id, status))
        .anyMatch(
            e ->
                e.path("code").asText().equals(code) && e.path("message").asText().equals(message));
  }

  @Test
  void messages_ofAllErrors_areThoseThatPagesPrint() {
    assertThat(
            SPEC.operations().stream()
                .flatMap(op -> op.errors().stream())
                .filter(row -> row.has("message")))
        .hasSizeGreaterThan(180)
        .noneMatch(row -> row.has("source"));
  }

  private static Stream<JsonNode> examples(String id, int status) {
    JsonNode response = operation(id).node().path("responses").path(String.valueOf(status));
    return Op.examples(response.at("/content/application~1json")).values().stream();
  }

  private static JsonNode parameter(String id, String name) {
    return operation(id).parameters().stream()
        .filter(p -> p.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " has no parameter " + name));
  }

  private static JsonNode body(String id) {
    return operation(id).request().values().iterator().next().path("schema");
  }

  private static List<String> required(JsonNode schema) {
    return Op.elements(schema.path("required")).stream().map(JsonNode::asText).toList();
  }

  private static Op operation(String id) {
    return SPEC.operations().stream().filter(op -> op.id().equals(id)).findFirst().orElseThrow();
  }
}
