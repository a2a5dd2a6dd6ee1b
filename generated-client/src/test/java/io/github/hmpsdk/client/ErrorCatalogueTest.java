package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ErrorCatalogueTest {

  @Test
  void constants_comparedWithTheGeneratedMethods_areTheSameErrors() throws Exception {
    List<HmpErrorCode> constants = new ArrayList<>();
    for (Field field : HmpErrors.class.getFields()) {
      if (field.get(null) instanceof HmpErrorCode constant) {
        constants.add(constant);
      }
    }

    assertThat(constants).doesNotHaveDuplicates().hasSameElementsAs(documented());
  }

  @Test
  void constants_codeWithTwoMeanings_areTwo() {
    assertThat(HmpErrors.SESSION_NOT_FOUND_040006.code())
        .isEqualTo(HmpErrors.ASSET_NOT_FOUND_040006.code());
    assertThat(HmpErrors.SESSION_NOT_FOUND_040006).isNotEqualTo(HmpErrors.ASSET_NOT_FOUND_040006);
  }

  @Test
  void matches_allThreeTheSame_isTrue() {
    assertThat(HmpErrors.NO_RESULTS.matches(404, "040012", "NoResults")).isTrue();
  }

  @Test
  void matches_anyOtherOrMissing_isFalse() {
    assertThat(HmpErrors.NO_RESULTS.matches(400, "040012", "NoResults")).isFalse();
    assertThat(HmpErrors.NO_RESULTS.matches(404, "040000", "NoResults")).isFalse();
    assertThat(HmpErrors.NO_RESULTS.matches(404, "040012", "NotFound")).isFalse();
    assertThat(HmpErrors.NO_RESULTS.matches(404, null, null)).isFalse();
  }

  @Test
  void name_thatSeveralErrorsHave_isOneConstantForAll() {
    assertThat(
            List.of(
                HmpErrors.ASSET_NOT_FOUND_040002_400,
                HmpErrors.ASSET_NOT_FOUND_040002_404,
                HmpErrors.ASSET_NOT_FOUND_040006))
        .allMatch(error -> HmpErrors.ASSET_NOT_FOUND.matches(error.name()));
    assertThat(HmpErrors.ASSET_NOT_FOUND.matches("SessionNotFound")).isFalse();
    assertThat(HmpErrors.ASSET_NOT_FOUND.matches(null)).isFalse();
  }

  private static Set<HmpErrorCode> documented() {
    Set<HmpErrorCode> errors = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Method accessor : HmpApis.class.getMethods()) {
      for (Method method : accessor.getReturnType().getMethods()) {
        HmpOperation operation = method.getAnnotation(HmpOperation.class);
        if (operation != null) {
          Stream.of(operation.errors())
              .map(row -> new HmpErrorCode(row.status(), row.code(), row.name()))
              .forEach(errors::add);
        }
      }
    }
    return errors;
  }
}
