package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class CategoryFilterTest {

  @Test
  void text_severalTerms_areTheReferencesExample() {
    assertThat(
            CategoryFilter.where("Patient ID").in("123", "456").and("Doctor").notIn("john").text())
        .isEqualTo(
            "category::\"Patient ID\" IN (\"123\", \"456\") & category::\"Doctor\" NOT IN (\"john\")");
  }

  @Test
  void text_existence_isAnEmptyValue() {
    assertThat(CategoryFilter.where("A").exists().and("B").isAbsent().text())
        .isEqualTo("category::\"A\" IN (\"\") & category::\"B\" NOT IN (\"\")");
  }

  @Test
  void text_anyCharacter_isEscaped() {
    assertThat(CategoryFilter.where("a\"b\\c").in("\b\t\n\u000b\f\r\u0001\u00e9").text())
        .isEqualTo("category::\"a\\\"b\\\\c\" IN (\"\\b\\t\\n\\v\\f\\r\\u0001\u00e9\")");
  }

  @Test
  void in_emptyValue_isRefusedWithTheWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoryFilter.where("A").in(""))
        .withMessageContaining("exists()");
    assertThatIllegalArgumentException().isThrownBy(() -> CategoryFilter.where("A").in());
  }
}
