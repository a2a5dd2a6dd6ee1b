package io.github.hmpsdk.emulator;

/** What the appliance does for one operation. */
@FunctionalInterface
interface OperationHandler {

  /** Does it; a {@link ErrorResponseException} is an answer too. */
  EmulatedResponse answer(Call call);
}
