package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the tests of all modules keep the rule in CONTRIBUTING.md. */
final class TestNamesTest {

  /** A row of docs/promises.md if it shows one, then two parts or more in camel case. */
  private static final Pattern RULE =
      Pattern.compile("(?:[a-e]\\d\\d_)?+[a-z0-9][A-Za-z0-9]*(?:_[a-z0-9][A-Za-z0-9]*)+");

  @Test
  void tests_ofAllModules_areNamedByTheRule() throws IOException {
    TreeMap<String, List<String>> wrong = new TreeMap<>();
    int seen = 0;
    for (Path file : TestNames.files(BuiltFiles.repository())) {
      List<String> names = TestNames.in(BuiltFiles.text(file));
      seen += names.size();
      List<String> others = names.stream().filter(name -> !RULE.matcher(name).matches()).toList();
      if (!others.isEmpty()) {
        wrong.put(BuiltFiles.repository().relativize(file).toString(), others);
      }
    }

    assertThat(wrong).as("not subject_condition_result, see CONTRIBUTING.md").isEmpty();
    assertThat(seen).as("tests that were found at all").isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"works", "a01_works", "Source_read_answers", "source__answers", "source_"})
  void rule_anotherName_isNoticed(String name) {
    assertThat(RULE.matcher(name).matches()).isFalse();
  }

  @Test
  void names_inASource_areThoseOfItsTests() {
    String source =
        """
          @ParameterizedTest
          @ValueSource(strings = {"a (b)", "c"})
          void one_of_them(String text) {
            helper(text);
          }

          @TestFactory
          Stream<DynamicTest> other_of_them() {}

          private static void helper(String text) {}
        """;

    assertThat(TestNames.in(source)).containsExactly("one_of_them", "other_of_them");
  }
}
