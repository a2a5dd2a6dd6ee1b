package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that was taken in and waits to be answered, once.
 *
 * @param sighting what is remembered of it
 * @param fault what happens instead of the usual answer, null for nothing
 * @param delay how long its operation takes
 * @param usual does the usual work on the request's body and gives its answer
 */
record Exchange(
    JournalEntry sighting,
    @Nullable Fault fault,
    Duration delay,
    Function<RequestBody, EmulatedResponse> usual) {

  Duration waitTime() {
    return fault == null ? delay : delay.plus(fault.waitTime());
  }

  DeliveryFault delivery() {
    return fault == null ? DeliveryFault.WHOLE : fault.delivery();
  }

  EmulatedResponse answer(RequestBody body) {
    return fault == null ? usual.apply(body) : fault.answer().orElseGet(() -> usual.apply(body));
  }
}
