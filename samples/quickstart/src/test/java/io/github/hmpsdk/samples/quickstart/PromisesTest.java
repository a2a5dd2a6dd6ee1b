package io.github.hmpsdk.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/promises.md} promises nothing that no test shows. */
final class PromisesTest {

  private static PromiseRules rules;
  private static String page;

  @BeforeAll
  static void read() throws IOException {
    rules = new PromiseRules(ProjectSources.read());
    page = Files.readString(ProjectPages.ROOT.resolve("docs").resolve("promises.md"));
  }

  @Test
  void page_asItIs_keepsTheRules() throws IOException {
    assertThat(rules.complaints(page)).isEmpty();
  }

  /** Row A3 of the page is replaced by one with a fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';The rows are [A1, A2, A4",
        "| A2 | Twice. | Not promised yet: x. |;The rows are [A1, A2, A2",
        "| A3 | Too few columns. |;A row does not have three columns",
        "| A3 | No sentence | `AuthSessionTest.a03_...` |;A3 is not a sentence",
        "| A3 | Nothing. | Believe it. |;A3 names no test and does not say",
        "| A3 | Nothing. | |;A row does not have three columns",
        "| A3 | Half. | In part: `AuthSessionTest.a03_...`. |;A3 does not say what is missing",
        "| A3 | No class. | `NowhereTest` |;A3: auth-core has no NowhereTest",
        "| A3 | Other module. | `spec/AuthSessionTest` |;A3: spec has no AuthSessionTest",
        "| A3 | No method. | `AuthSessionTest.a99_...` |;A3: AuthSessionTest has no test a99_",
        "| A3 | Helper only. | `AuthSessionTest.loggedIn` |;AuthSessionTest has no test loggedIn",
        "| A3 | Not written so. | `AuthSessionTest#a03` |;AuthSessionTest#a03 is not written"
      })
  void rule_brokenOnPurpose_saysWhere(String row, String complaint) throws IOException {
    String broken = page.replaceFirst("(?m)^\\| A3 \\|.*$", row.replace("$", "\\$"));

    List<String> complaints = rules.complaints(broken);

    assertThat(complaints).anyMatch(said -> said.contains(complaint));
  }
}
