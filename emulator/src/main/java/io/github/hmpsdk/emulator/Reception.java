package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a request in: finds its operation, counts it, and picks the fault that waits for it.
 * Thread-safe.
 */
final class Reception {

  private static final Set<String> LOGINS = Set.of("loginLocalUser", "loginWithKey");

  private final Appliance appliance;
  private final Routes routes;
  private final Work work;

  Reception(Appliance appliance, Definition definition, Map<String, OperationHandler> handlers) {
    this.appliance = appliance;
    routes = new Routes(definition.operations());
    Gate gate = new Gate(appliance.logins(), appliance.settings().expiredCookieStatus());
    work = new Work(gate, definition.requestCheck(), handlers);
  }

  /** Takes a request in whose body may not have been read yet. */
  Errand receive(Incoming request) {
    Optional<Routes.Route> route = routes.find(request.method(), request.path());
    Optional<String> operationId = route.map(found -> found.operation().id());
    Sighting sighting = new Sighting(request, operationId.orElse(null));
    appliance.sightings().add(sighting);
    Optional<CannedAnswer> fault = operationId.flatMap(appliance.faults()::take);
    Duration delay =
        operationId
            .filter(LOGINS::contains)
            .map(id -> appliance.settings().loginDelay())
            .orElse(Duration.ZERO);
    return new Errand(
        sighting, fault.orElse(null), delay, body -> usual(request.with(body), route));
  }

  private Answer usual(Incoming request, Optional<Routes.Route> route) {
    if (route.isPresent()) {
      return work.answer(request, route.get());
    }
    HmpError error =
        routes.hasPath(request.path()) ? HmpError.METHOD_NOT_ALLOWED : HmpError.NOT_FOUND;
    return error.refusal().answer();
  }
}
