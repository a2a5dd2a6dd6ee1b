package io.github.hmpsdk.emulator;

import java.util.Map;

/** Operations that belong together. */
interface Resource {

  /** The handlers by operationId. */
  Map<String, OperationHandler> operations();
}
