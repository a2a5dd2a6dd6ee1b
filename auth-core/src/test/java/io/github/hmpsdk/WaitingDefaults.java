package io.github.hmpsdk;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How {@link Awaitility} waits in every test of this module: for 20 s, since machines may be busy,
 * and looking every millisecond, since many tests wait for what takes no longer. Threads that end
 * with an exception on purpose do not fail a test. JUnit finds this class by itself.
 */
public final class WaitingDefaults implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(1));
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
