package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the HTML pages of all modules: this one is built before all others. */
final class HtmlPagesTest {

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("<h[1-6]((?: id=\"[^\"]+\")?)>");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
  private static final String NAMED = "role=\"(region|group)\" aria-label(ledby)?=\"[^\"]+\"";
  private static final Pattern TABLE = Pattern.compile("<table");
  private static final Pattern SCROLLED_TABLE =
      Pattern.compile("<div class=\"scroll\" " + NAMED + " tabindex=\"0\"><table>");
  private static final Pattern CODE = Pattern.compile("<pre");
  private static final Pattern SCROLLED_CODE = Pattern.compile("<pre tabindex=\"0\" " + NAMED);
  private static final Pattern FIELD = Pattern.compile("<(input|select|textarea|button)\\b");

  /** The page of the definition as it was built, and all others as they are written. */
  static List<Named<String>> pages() throws IOException {
    Stream<Named<String>> written =
        TestNames.sources(BuiltFiles.repository(), ".html").stream()
            .map(file -> named(String.valueOf(file.getFileName()), BuiltFiles.text(file)));
    return Stream.concat(Stream.of(named("hmp-api.html", BuiltFiles.page())), written).toList();
  }

  @Test
  void pages_searched_areFound() throws IOException {
    assertThat(pages())
        .extracting(Named::getName)
        .contains("hmp-api.html", "start-page.html", "try-page.html", "archive.html", "check.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_head_tellsLanguageWidthAndSchemes(String page) {
    assertThat(page)
        .contains(
            "<html lang=\"en\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "@media print {")
        .containsPattern("<title>[^<]+</title>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_landmarks_areThere(String page) {
    assertThat(page)
        .containsOnlyOnce("<main")
        .containsOnlyOnce("<h1")
        .containsPattern("<(header|nav)\\b");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_everyHeading_hasAnIdOfItsOwn(String page) {
    assertThat(all(HEADING, page)).isNotEmpty().doesNotContain("");
    assertThat(all(ID, page)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_everyLinkWithin_hasItsTarget(String page) {
    assertThat(all(ID, page)).containsAll(all(LINK, page));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_whatCanBeWide_scrollsByItselfAndByKeyboard(String page) {
    assertThat(SCROLLED_TABLE.matcher(page).results().count())
        .isEqualTo(TABLE.matcher(page).results().count());
    assertThat(SCROLLED_CODE.matcher(page).results().count())
        .isEqualTo(CODE.matcher(page).results().count());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_texts_canBeReadInLightAndDark(String page) {
    assertThat(Stylesheet.light(page).faintTexts()).isEmpty();
    assertThat(Stylesheet.dark(page).faintTexts()).isEmpty();
    assertThat(page).as("a contrast that is not seen here").doesNotContainPattern("opacity: 0?\\.");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_fields_canBeSeenInLightAndDark(String page) {
    if (FIELD.matcher(page).find()) {
      assertThat(Stylesheet.light(page).faintEdges()).isEmpty();
      assertThat(Stylesheet.dark(page).faintEdges()).isEmpty();
    }
  }

  @Test
  void contrast_knownColors_isAsTheStandardSays() {
    assertThat(Stylesheet.contrast("#000", "#ffffff")).isCloseTo(21, within(0.001));
    assertThat(Stylesheet.contrast("#767676", "#fff")).isCloseTo(4.54, within(0.01));
  }

  @Test
  void faintTexts_greyOnGrey_areTold() {
    String page =
        """
        <style>
        :root { --ink: #000; --paper: #fff; --grey: #999; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --ink: #fff; --paper: #000; }
        }
        .a { color: var(--grey); }
        .b { background: #777; }
        </style>
        """;

    assertThat(Stylesheet.light(page).faintTexts()).containsExactly(".a: #999 on #fff is 2.85");
    assertThat(Stylesheet.dark(page).faintTexts()).containsExactly(".b: #fff on #777 is 4.48");
  }

  private static List<String> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
