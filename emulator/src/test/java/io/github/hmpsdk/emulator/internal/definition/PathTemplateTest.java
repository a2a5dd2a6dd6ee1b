package io.github.hmpsdk.emulator.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

  @Test
  void match_placeholders_unescapesThem() {
    PathTemplate template = new PathTemplate("/apis/sources/{sourceId}/shares/{shareId}");

    assertThat(template.match("/apis/sources/a%2Fb/shares/c+d"))
        .contains(Map.of("sourceId", "a/b", "shareId", "c+d"));
    assertThat(template.match("/apis/sources//shares/c")).isEmpty();
    assertThat(template.match("/apis/sources/a/shares")).isEmpty();
    assertThat(template.match("*")).isEmpty();
  }

  @Test
  void fill_values_escapesThem() {
    PathTemplate template = new PathTemplate("/apis/sources/{sourceId}");

    assertThat(template.fill(Map.of("sourceId", "a/b c+d")))
        .isEqualTo("/apis/sources/a%2Fb%20c%2Bd");
  }

  @Test
  void find_fixedAndPlaceholder_prefersTheFixedOne() {
    Operation byId = operation("getSection", "/apis/sections/{sectionId}");
    Operation content = operation("listContent", "/apis/sections/content");
    Router router = new Router(List.of(byId, content));

    assertThat(router.find("GET", "/apis/sections/content"))
        .map(Router.Route::operation)
        .contains(content);
    assertThat(router.find("GET", "/apis/sections/other"))
        .map(Router.Route::operation)
        .contains(byId);
    assertThat(router.find("PUT", "/apis/sections/content")).isEmpty();
  }

  private static Operation operation(String id, String path) {
    return new Operation(
        id, "GET", new PathTemplate(path), "All", Set.of("sessionCookie"), Set.of());
  }
}
