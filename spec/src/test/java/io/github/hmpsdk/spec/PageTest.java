package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PageTest {

  private static final Pattern SECTION =
      Pattern.compile("<article class=\"operation\">.*?</article>", Pattern.DOTALL);
  private static final Pattern LOADED =
      Pattern.compile("(?i)\\ssrc=|<link|<iframe|@import|url\\(|fetch\\(|XMLHttpRequest|import\\(");

  private final String page = BuiltFiles.page();
  private final Map<String, Object> definition = BuiltFiles.definition();

  @Test
  void page_everyOperation_isThereWithPermissionRetryAndCall() {
    for (OperationNode operation : OperationNode.all(definition)) {
      assertThat(section(operation))
          .contains("<code>" + operation.path() + "</code>")
          .contains("<dt>Permission</dt><dd>" + operation.text("x-permission"))
          .contains("<dt>Retry</dt><dd>" + operation.text("x-retry"))
          .contains(JavaCall.of(operation))
          .contains(SourceMark.of(operation.node(), "x-source").page());
    }
  }

  @Test
  void page_everyErrorRow_isThere() {
    for (OperationNode operation : OperationNode.all(definition)) {
      for (Map<String, Object> error : operation.errors()) {
        String cells =
            "<td>%s</td><td>%s</td><td>%s</td><td>%s"
                .formatted(
                    error.get("status"),
                    error.get("code"),
                    error.get("name"),
                    Html.prose(Nodes.get(error, "when")));
        assertThat(section(operation)).contains(cells);
      }
    }
  }

  @Test
  void page_everySchema_isThereOnce() {
    for (String name : Nodes.map(Nodes.map(definition, "components"), "schemas").keySet()) {
      assertThat(page).containsOnlyOnce("id=\"schema-" + name + "\"");
    }
  }

  @Test
  void page_anything_isLoadedFromNowhere() {
    assertThat(page).doesNotContainPattern(LOADED);
  }

  @Test
  void page_renderedAgainFromTheSources_hasTheSameBytes() {
    String again = ApiPage.render(Bundler.bundle(BuiltFiles.root()), BuiltFiles.templates());

    assertThat(again).isEqualTo(page);
  }

  private String section(OperationNode operation) {
    return SECTION
        .matcher(page)
        .results()
        .map(section -> section.group())
        .filter(section -> section.contains("<h3 id=\"" + operation.id() + "\">"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not on the page: " + operation.id()));
  }
}
