package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * A thousand virtual threads on one carrier (the build sets it), and a login that was taken away.
 */
final class VirtualThreadsTest {

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "This JDK has no virtual threads")
  void b06_thousandVirtualThreadsLoginExpired_allCompleteWithOneLogin() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp =
            HmpClient.builder(appliance.url().toString())
                .credentials(HmpCredentials.localUser("operator", "operator-password"))
                .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
                .build()) {
      hmp.sources().listSources();
      appliance.dropLogins();
      ExecutorService threads = virtualThreads();
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        calls.add(threads.submit(() -> hmp.sources().listSources()));
      }
      for (Future<?> call : calls) {
        call.get(60, TimeUnit.SECONDS);
      }
      threads.shutdown();

      assertThat(appliance.seen().logins()).isEqualTo(2);
    }
  }

  /** By reflection, since the floor is Java 17. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
