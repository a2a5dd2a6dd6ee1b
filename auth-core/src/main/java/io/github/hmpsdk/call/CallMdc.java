package io.github.hmpsdk.call;

import io.github.hmpsdk.error.Operation;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts the appliance and the operation of a call into the diagnostic context of the thread that
 * makes it, for everybody's log lines: {@code hmp.appliance}, {@code hmp.operation}. What was there
 * is put back. Belongs to one thread.
 */
final class CallMdc implements AutoCloseable {

  private static final String APPLIANCE = "hmp.appliance";
  private static final String OPERATION = "hmp.operation";

  private final @Nullable String outerAppliance;
  private final @Nullable String outerOperation;

  private CallMdc(@Nullable String outerAppliance, @Nullable String outerOperation) {
    this.outerAppliance = outerAppliance;
    this.outerOperation = outerOperation;
  }

  static CallMdc of(Operation operation) {
    CallMdc outer = new CallMdc(MDC.get(APPLIANCE), MDC.get(OPERATION));
    MDC.put(APPLIANCE, operation.appliance());
    MDC.put(OPERATION, operation.id());
    return outer;
  }

  @Override
  public void close() {
    restore(APPLIANCE, outerAppliance);
    restore(OPERATION, outerOperation);
  }

  private static void restore(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
