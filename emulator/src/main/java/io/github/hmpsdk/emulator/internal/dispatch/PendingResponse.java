package io.github.hmpsdk.emulator.internal.dispatch;

import io.github.hmpsdk.emulator.internal.fault.DeliveryFault;
import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import io.github.hmpsdk.emulator.internal.journal.JournalEntry;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
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
public record PendingResponse(
    JournalEntry entry,
    @Nullable InjectedFault fault,
    Duration delay,
    Function<RequestBody, EmulatedResponse> pipeline) {

  public Duration totalDelay() {
    return fault == null ? delay : delay.plus(fault.delay());
  }

  public DeliveryFault delivery() {
    return fault == null ? DeliveryFault.WHOLE : fault.delivery();
  }

  public EmulatedResponse respond(RequestBody body) {
    EmulatedResponse injected = fault == null ? null : fault.response();
    return injected == null ? pipeline.apply(body) : injected;
  }
}
