package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request whose operation is known, and how it is to be answered, once.
 *
 * @param entry its entry in the journal
 * @param fault what happens instead of the usual answer, null for nothing
 * @param delay how long its operation takes
 * @param pipeline handles the request's body as usual and gives the response
 */
record Exchange(
    JournalEntry entry,
    @Nullable InjectedFault fault,
    Duration delay,
    Function<RequestBody, EmulatedResponse> pipeline) {

  Duration totalDelay() {
    return fault == null ? delay : delay.plus(fault.delay());
  }

  DeliveryFault delivery() {
    return fault == null ? DeliveryFault.WHOLE : fault.delivery();
  }

  EmulatedResponse respond(RequestBody body) {
    EmulatedResponse injected = fault == null ? null : fault.response();
    return injected == null ? pipeline.apply(body) : injected;
  }
}
