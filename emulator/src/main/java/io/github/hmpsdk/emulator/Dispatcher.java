package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a request in: finds its operation, counts it, and picks the fault that waits for it.
 * Thread-safe.
 */
final class Dispatcher {

  private static final Set<String> LOGINS = Set.of("loginLocalUser", "loginWithKey");

  private final Appliance appliance;
  private final Router routes;
  private final OperationPipeline work;

  Dispatcher(Appliance appliance, Definition definition, Map<String, OperationHandler> handlers) {
    this.appliance = appliance;
    routes = new Router(definition.operations());
    AccessControl gate =
        new AccessControl(appliance.logins(), appliance.settings().expiredCookieStatus());
    work = new OperationPipeline(gate, definition.requestCheck(), handlers);
  }

  /** Takes a request in whose body may not have been read yet. */
  Exchange receive(IncomingRequest request) {
    Optional<Router.Route> route = routes.find(request.method(), request.path());
    Optional<String> operationId = route.map(found -> found.operation().id());
    JournalEntry sighting = new JournalEntry(request, operationId.orElse(null));
    appliance.sightings().add(sighting);
    Optional<Fault> fault = operationId.flatMap(appliance.faults()::take);
    Duration delay =
        operationId
            .filter(LOGINS::contains)
            .map(id -> appliance.settings().loginDelay())
            .orElse(Duration.ZERO);
    return new Exchange(
        sighting, fault.orElse(null), delay, body -> usual(request.with(body), route));
  }

  private EmulatedResponse usual(IncomingRequest request, Optional<Router.Route> route) {
    if (route.isPresent()) {
      return work.answer(request, route.get());
    }
    HmpError error =
        routes.hasPath(request.path()) ? HmpError.METHOD_NOT_ALLOWED : HmpError.NOT_FOUND;
    return error.refusal().answer();
  }
}
