package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import java.util.Map;

/** The appliance itself. */
final class SystemResource implements OperationGroup {

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "getSystemVersion",
        call -> EmulatedResponse.data(200, Map.of("version", "4.1.1", "build", "30242")));
  }
}
