package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that was taken in and waits to be answered, once.
 *
 * @param sighting what is remembered of it
 * @param fault what happens instead of the usual answer, null for nothing
 * @param delay how long its operation takes
 * @param usual does the usual work and gives its answer
 */
record Errand(
    Sighting sighting, @Nullable CannedAnswer fault, Duration delay, Supplier<Answer> usual) {

  Duration waitTime() {
    return fault == null ? delay : delay.plus(fault.waitTime());
  }

  CannedAnswer.Cut cut() {
    return fault == null ? CannedAnswer.Cut.NOWHERE : fault.cut();
  }

  Answer answer() {
    return fault == null ? usual.get() : fault.answer().orElseGet(usual);
  }
}
