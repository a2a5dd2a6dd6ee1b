package io.github.hmpsdk.emulator.internal.dispatch;

import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.Router;
import io.github.hmpsdk.emulator.internal.fault.FaultQueue;
import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import io.github.hmpsdk.emulator.internal.journal.JournalEntry;
import io.github.hmpsdk.emulator.internal.journal.RequestJournal;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes a request in: finds its operation, writes it into the journal, and picks the fault that
 * waits for it. Thread-safe.
 */
public final class Dispatcher {
  private final Definition definition;
  private final Router router;
  private final OperationPipeline pipeline;
  private final RequestJournal journal;
  private final FaultQueue faults;
  private final Duration loginDelay;

  public Dispatcher(
      Definition definition,
      OperationPipeline pipeline,
      RequestJournal journal,
      FaultQueue faults,
      Duration loginDelay) {
    this.definition = definition;
    this.router = new Router(definition.operations());
    this.pipeline = pipeline;
    this.journal = journal;
    this.faults = faults;
    this.loginDelay = loginDelay;
  }

  /** Takes a request in whose body may not have been read yet. */
  public PendingResponse dispatch(IncomingRequest request) {
    Optional<Router.Route> route = router.find(request.method(), request.path());
    Optional<String> operationId = route.map(found -> found.operation().id());
    JournalEntry entry = new JournalEntry(request, operationId.orElse(null));
    journal.add(entry);
    Optional<InjectedFault> fault = operationId.flatMap(faults::take);
    Duration delay =
        operationId.filter(definition::isLogin).map(id -> loginDelay).orElse(Duration.ZERO);
    return new PendingResponse(
        entry, fault.orElse(null), delay, body -> respond(request.with(body), route));
  }

  private EmulatedResponse respond(IncomingRequest request, Optional<Router.Route> route) {
    if (route.isPresent()) {
      return pipeline.answer(request, route.get());
    }
    HmpError error =
        router.hasPath(request.path()) ? HmpError.METHOD_NOT_ALLOWED : HmpError.NOT_FOUND;
    return error.exception().response();
  }
}
