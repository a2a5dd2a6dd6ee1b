package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conventions of README.md: each rule holds, and each notices when it is broken. */
class HouseRulesTest {

  /** Operations of the reference. The one number to change with an operation. */
  private static final int OPERATIONS = 101;

  private static final Spec SPEC = Spec.bundled();

  @Test
  void operations_counted_areThoseOfTheReference() {
    assertThat(SPEC.operations()).hasSize(OPERATIONS);
  }

  @TestFactory
  Stream<DynamicTest> rule_onTheDefinition_holds() {
    return forEachRule(
        rule -> assertThat(rule.violationsIn(SPEC)).as("violations of " + rule.name()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> rule_brokenOnPurpose_saysWhere() {
    return forEachRule(
        rule -> {
          Spec broken = SPEC.copy();
          rule.breaker().accept(broken);
          assertThat(rule.violationsIn(broken)).isNotEqualTo(rule.violationsIn(SPEC)).isNotEmpty();
        });
  }

  static Stream<Rule> rules() {
    return Stream.of(
            OperationRules.all(),
            ExtensionRules.all(),
            ParameterRules.all(),
            SchemaRules.all(),
            PropertyRules.all(),
            KindRules.all(),
            LimitRules.all())
        .flatMap(rules -> rules);
  }

  private static Stream<DynamicTest> forEachRule(Consumer<Rule> check) {
    return rules().map(rule -> dynamicTest(rule.name(), () -> check.accept(rule)));
  }
}
