package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.HmpEnvelope;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.HmpPage;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.drift.DriftKind;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.http.HmpTls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation that needs no body, called through the client at the emulator. */
final class WholeApiTest {

  private static final HmpEmulator APPLIANCE = HmpEmulator.start();
  private static final HmpClient HMP =
      HmpClient.builder(APPLIANCE.url().toString())
          .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
          .tls(HmpTls.pinnedKey(APPLIANCE.pinnedKey()))
          .build();

  @BeforeAll
  static void logIn() {
    HMP.system().getSystemVersion();
  }

  /**
   * What the emulator answers is what the definition says, and the comparison sees no ghosts: but
   * for errors of its own where no page has any.
   */
  @AfterAll
  static void stop() {
    List<Drift> drift = HMP.drift();
    HMP.close();
    APPLIANCE.close();
    assertThat(drift).filteredOn(met -> met.kind() != DriftKind.UNDOCUMENTED_ERROR).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> d01_listWithoutParameters_answersAndDecodes() {
    return methods()
        .filter(call -> call.method().getParameterCount() == 0)
        .filter(call -> HmpPage.class.isAssignableFrom(call.method().getReturnType()))
        .map(
            call ->
                dynamicTest(
                    call.method().getName(),
                    () -> {
                      Object page = call.method().invoke(call.api());
                      assertThat(((HmpPage<?>) page).getData()).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> d01_unknownId_isARefusalOfTheRightOperation() {
    return methods()
        .filter(call -> call.method().isAnnotationPresent(HmpOperation.class))
        .filter(call -> call.method().getParameterCount() > 0)
        .filter(call -> Stream.of(call.method().getParameterTypes()).allMatch(String.class::equals))
        .map(call -> dynamicTest(call.method().getName(), () -> assertRefused(call)));
  }

  private static void assertRefused(Call call) throws ReflectiveOperationException {
    Object[] ids = new Object[call.method().getParameterCount()];
    Arrays.fill(ids, "00000000-0000-0000-0000-000000000000");
    try {
      Object answer = call.method().invoke(call.api(), ids);
      assertThat(answer).as("a list that is empty").isInstanceOf(HmpEnvelope.class);
    } catch (InvocationTargetException failed) {
      assertThat(failed.getCause())
          .isInstanceOfSatisfying(
              HmpApiException.class,
              refusal -> {
                assertThat(refusal.status()).isEqualTo(404);
                assertThat(refusal).hasMessageContaining("(" + call.method().getName() + ")");
              });
    }
  }

  private record Call(Object api, Method method) {}

  private static Stream<Call> methods() {
    return Arrays.stream(HmpApis.class.getDeclaredMethods())
        .filter(accessor -> Modifier.isPublic(accessor.getModifiers()))
        .flatMap(
            accessor -> {
              Object api = api(accessor);
              return Arrays.stream(accessor.getReturnType().getMethods())
                  .map(method -> new Call(api, method));
            });
  }

  private static Object api(Method accessor) {
    try {
      return accessor.invoke(HMP);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(accessor.getName(), impossible);
    }
  }
}
