package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.auth.HmpCredentials;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A JVM of its own is stopped from outside, and the server counts what it leaves behind. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No SIGTERM")
final class LogoutAtShutdownTest {

  @Test
  void d25_sigterm_leavesNoLogin() throws Exception {
    try (FakeAppliance appliance = new FakeAppliance()) {
      Process program = program(appliance.url());
      Awaitility.await("two clients are logged in").until(() -> appliance.calls.get() == 2);

      program.destroy();

      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(appliance.logins).hasValue(2);
      assertThat(appliance.logouts).hasValue(2);
      assertThat(appliance.alive).isEmpty();
    }
  }

  private static Process program(String url) throws IOException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Program.class.getName(),
            url)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Makes two clients, uses them, and never ends by itself. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) throws InterruptedException {
      HmpClient one = client(args[0]);
      HmpClient other = client(args[0]);
      one.sources().listSources();
      other.sources().listSources();
      Thread.currentThread().join();
    }

    private static HmpClient client(String url) {
      return HmpClient.builder(url)
          .allowPlainHttpOnLoopbackForTests()
          .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
          .build();
    }
  }
}
