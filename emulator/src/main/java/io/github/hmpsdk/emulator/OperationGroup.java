package io.github.hmpsdk.emulator;

import java.util.Map;

/** Operations that belong together. */
interface OperationGroup {

  /** The handlers by operationId. */
  Map<String, OperationHandler> operations();
}
