package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ErrorCatalogueTest {

  private static final String INPUT = "InputValidation";

  @Test
  void catalogue_wholeDefinition_hasEveryErrorOfEveryOperation() {
    Map<String, Object> definition = BuiltFiles.definition();
    List<String> expected = new ArrayList<>();
    for (OperationNode operation : OperationNode.all(definition)) {
      operation.errors().forEach(error -> expected.add(triple(error) + " " + operation.id()));
    }

    List<String> collected = new ArrayList<>();
    for (Map<String, Object> row : Nodes.maps(definition, ErrorCatalogue.KEY)) {
      ((List<?>) Nodes.get(row, "operations")).forEach(id -> collected.add(triple(row) + " " + id));
    }

    assertThat(collected)
        .containsExactlyInAnyOrderElementsOf(expected.stream().distinct().toList());
  }

  @Test
  void catalogue_wholeDefinition_hasConstantsThatDiffer() {
    assertThat(Nodes.maps(BuiltFiles.definition(), ErrorCatalogue.KEY))
        .extracting(row -> row.get("constant"))
        .doesNotHaveDuplicates()
        .allSatisfy(constant -> assertThat((String) constant).matches("[A-Z][A-Z0-9_]*"));
  }

  @Test
  void constant_nameWithSeveralCodes_endsWithTheCode() {
    List<Map<String, Object>> rows =
        catalogue(
            List.of(error(404, "040009", "SourceNotFound"), error(404, "04009", "SourceNotFound")));

    assertThat(rows)
        .extracting(row -> row.get("constant"))
        .containsExactly("SOURCE_NOT_FOUND_040009", "SOURCE_NOT_FOUND_04009");
  }

  @Test
  void constant_codeWithSeveralStatuses_endsWithTheStatus() {
    List<Map<String, Object>> rows =
        catalogue(List.of(error(404, "010001", INPUT), error(400, "010001", INPUT)));

    assertThat(rows)
        .extracting(row -> row.get("constant"))
        .containsExactly("INPUT_VALIDATION_400", "INPUT_VALIDATION_404");
  }

  @Test
  void constant_codeWithSeveralNames_staysTwoConstants() {
    List<Map<String, Object>> rows =
        catalogue(
            List.of(
                error(404, "040006", "SessionNotFound"), error(404, "040006", "AssetNotFound")));

    assertThat(rows)
        .extracting(row -> row.get("constant"))
        .containsExactly("ASSET_NOT_FOUND", "SESSION_NOT_FOUND");
  }

  @Test
  void row_printedOnNoPage_isInferred() {
    Map<String, Object> guess = error(404, "040007", "CategoryNotFound");
    guess.put("source", "inferred");

    assertThat(catalogue(List.of(guess)))
        .extracting(row -> row.get("source"))
        .containsExactly("inferred");
  }

  private static String triple(Map<String, Object> row) {
    return row.get("status") + " " + row.get("code") + " " + row.get("name");
  }

  private static Map<String, Object> error(int status, String code, String name) {
    return Nodes.ordered("status", status, "code", code, "name", name, "when", "it happens");
  }

  private static List<Map<String, Object>> catalogue(List<Map<String, Object>> errors) {
    Map<String, Object> operation = Nodes.ordered("operationId", "getThing", "x-errors", errors);
    Map<String, Object> definition =
        Nodes.ordered("paths", Nodes.ordered("/things", Nodes.ordered("get", operation)));
    ErrorCatalogue.addTo(definition);
    return Nodes.maps(definition, ErrorCatalogue.KEY);
  }
}
