package io.github.hmpsdk.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All resources: a new one needs its line here and nothing else. */
final class Resources {

  private Resources() {}

  static Map<String, OperationHandler> handlers(Appliance appliance) {
    List<Resource> all =
        List.of(
            new AuthenticationResource(appliance),
            new SystemResource(),
            new SourceResource(appliance),
            new SourceMetadataResource(appliance),
            new SourceShareResource(appliance));
    Map<String, OperationHandler> handlers = new HashMap<>();
    all.forEach(resource -> handlers.putAll(resource.operations()));
    return Map.copyOf(handlers);
  }
}
