package io.github.hmpsdk.samples.recordsession;

import java.time.Duration;

/** Waits while a recording is made; in tests it does not. */
@FunctionalInterface
interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
