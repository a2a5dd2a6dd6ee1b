package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each resource of the definition has its accessor. */
class HmpApisTest {

  private static final Wire WIRE = Wire.silent();

  static Stream<String> tags() {
    return Definition.operations().stream().map(Operation::tag).distinct();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void accessor_ofEachResource_givesItsClient(String tag) throws Exception {
    String name = tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1);
    Method accessor = HmpApis.class.getMethod(name);
    assertThat(accessor.getReturnType().getSimpleName()).isEqualTo(tag + "Api");
    assertThat(Models.invoke(accessor, new PlainApis())).isInstanceOf(accessor.getReturnType());
  }

  @Test
  void accessors_inAll_areThoseOfTheResources() {
    assertThat(HmpApis.class.getDeclaredMethods())
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
        .hasSize(Math.toIntExact(tags().count()));
  }

  /** The smallest subclass. */
  private static final class PlainApis extends HmpApis {
    @Override
    protected <A> A api(Class<A> type) {
      return WIRE.client(type);
    }
  }
}
