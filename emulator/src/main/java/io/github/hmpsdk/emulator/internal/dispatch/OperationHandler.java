package io.github.hmpsdk.emulator.internal.dispatch;

import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;

/** What the appliance does for one operation. */
@FunctionalInterface
public interface OperationHandler {

  /** Does it; a {@link ErrorResponseException} is an answer too. */
  EmulatedResponse answer(Call call);
}
