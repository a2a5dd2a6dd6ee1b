package io.github.hmpsdk.emulator;

/** What the appliance does for one operation. */
@FunctionalInterface
interface OperationHandler {

  /** Does it; a {@link Refusal} is an answer too. */
  Answer answer(Call call);
}
