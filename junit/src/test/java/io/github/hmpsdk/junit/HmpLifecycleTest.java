package io.github.hmpsdk.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.junit.Lifecycles.AtOnce;
import io.github.hmpsdk.junit.Lifecycles.Failing;
import io.github.hmpsdk.junit.Lifecycles.InBeforeAll;
import io.github.hmpsdk.junit.Lifecycles.InBeforeAndAfterEach;
import io.github.hmpsdk.junit.Lifecycles.InConstructorPerClass;
import io.github.hmpsdk.junit.Lifecycles.InConstructorPerMethod;
import io.github.hmpsdk.junit.Lifecycles.InstanceField;
import io.github.hmpsdk.junit.Lifecycles.Parameterized;
import io.github.hmpsdk.junit.Lifecycles.StaticField;
import io.github.hmpsdk.junit.Lifecycles.WithNested;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client lives as long as what it was given to, and is closed then, before its appliance. */
final class HmpLifecycleTest {

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(InBeforeAll.class, 3, 1, 1),
        Arguments.of(InConstructorPerClass.class, 3, 1, 1),
        Arguments.of(InConstructorPerMethod.class, 3, 3, 3),
        Arguments.of(InBeforeAndAfterEach.class, 2, 2, 4),
        Arguments.of(WithNested.class, 3, 1, 2),
        Arguments.of(Parameterized.class, 3, 3, 3),
        Arguments.of(StaticField.class, 2, 1, 3),
        Arguments.of(InstanceField.class, 2, 2, 2));
  }

  @ParameterizedTest
  @MethodSource("places")
  void client_whereverAskedFor_livesAsLongAndLogsOut(
      Class<?> tests, int succeeded, int appliances, int logins) {
    Engine.Run run = Engine.run(tests);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(succeeded);
    assertThat(run.appliances()).hasSize(appliances);
    assertThat(run.logins()).isEqualTo(logins);
    assertAllEnded(run);
  }

  @Test
  void clients_ofParallelTests_liveAsLongAndLogOut() {
    Engine.Run run = Engine.runInParallel(AtOnce.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(8);
    assertThat(run.appliances()).hasSize(1);
    assertThat(run.logins()).isEqualTo(9);
    assertAllEnded(run);
  }

  @Test
  void client_ofFailingTest_logsOut() {
    Engine.Run run = Engine.run(Failing.class);

    assertThat(run.failures()).contains("on purpose");
    assertThat(run.logins()).isEqualTo(1);
    assertAllEnded(run);
  }

  /** A logout that came after the appliance's end, twice or never would not count as one. */
  private static void assertAllEnded(Engine.Run run) {
    assertThat(run.logouts()).isEqualTo(run.logins());
    run.appliances()
        .forEach(
            (appliance, port) -> {
              assertThat(appliance.seen().liveLogins()).isZero();
              assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                  .isInstanceOf(ConnectException.class);
            });
  }
}
