package io.github.hmpsdk.emulator.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.Fault;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@link Fault} can do, the control port can order. */
class FaultKindTest {

  @Test
  void names_factoriesOfFault_areTheSame() {
    assertThat(List.of(FaultKind.names().split(", ")))
        .containsExactlyInAnyOrderElementsOf(publicMethods(true));
  }

  /** A field may say more than the method: {@code afterMillis}. */
  @Test
  void changes_settersOfFault_haveAFieldEach() {
    assertThat(publicMethods(false))
        .hasSameSizeAs(FaultRequest.CHANGES.keySet())
        .allMatch(
            name ->
                FaultRequest.CHANGES.keySet().stream().anyMatch(field -> field.startsWith(name)));
  }

  private static Set<String> publicMethods(boolean isStatic) {
    return Arrays.stream(Fault.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
