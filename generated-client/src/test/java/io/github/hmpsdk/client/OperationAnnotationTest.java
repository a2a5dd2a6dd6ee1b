package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link HmpOperation} carries to run time what the definition says of each operation. */
class OperationAnnotationTest {

  static Stream<Operation> operations() {
    return Definition.operations().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void idAndPermission_ofEachOperation_areThoseOfTheDefinition(Operation operation) {
    assertThat(annotation(operation).id()).isEqualTo(operation.id());
    assertThat(annotation(operation).permission())
        .isEqualTo(operation.node().get("x-permission").asText());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void retry_ofEachOperation_isThatOfTheDefinition(Operation operation) {
    assertThat(annotation(operation).retry().name())
        .isEqualToIgnoringCase(operation.node().get("x-retry").asText());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void login_ofEachOperation_isOneThatTheDefinitionAllows(Operation operation) {
    assertThat(annotation(operation).login())
        .containsExactlyInAnyOrderElementsOf(operation.logins())
        .isSubsetOf(HmpOperation.SESSION_COOKIE, HmpOperation.BEARER_TOKEN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void emptyList_ofEachOperation_isThatOfTheDefinition(Operation operation) {
    List<String> codes =
        Definition.elements(operation.node().path("x-empty-list")).stream()
            .map(JsonNode::asText)
            .toList();
    assertThat(List.of(annotation(operation).emptyList())).isEqualTo(codes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void errors_ofEachOperation_areTheRowsOfTheDefinition(Operation operation) {
    assertThat(Stream.of(annotation(operation).errors()).map(OperationAnnotationTest::text))
        .containsExactlyElementsOf(
            Definition.elements(operation.node().path("x-errors")).stream()
                .map(OperationAnnotationTest::text)
                .toList());
  }

  private static HmpOperation annotation(Operation operation) {
    return new Call(operation).method().getAnnotation(HmpOperation.class);
  }

  private static String text(HmpOperation.ErrorRow row) {
    return String.join(" ", String.valueOf(row.status()), row.code(), row.name());
  }

  private static String text(JsonNode row) {
    return String.join(
        " ", row.get("status").asText(), row.get("code").asText(), row.get("name").asText());
  }
}
