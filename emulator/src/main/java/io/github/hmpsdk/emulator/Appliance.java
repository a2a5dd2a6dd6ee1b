package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the parts of an appliance together, all but its network. Thread-safe. */
final class Appliance {
  private final State state = DemoData.state();
  private final RequestJournal journal = new RequestJournal();
  private final Logins logins;
  private final Authenticator authenticator;
  private final FaultQueue faults;
  private final Dispatcher dispatcher;
  private final List<String> unhandledOperations;

  Appliance(Settings settings) {
    Definition definition = Definition.bundled();
    UserDirectory directory = new UserDirectory(settings.users());
    AccountLockout lockout = new AccountLockout(settings.logins().lockAfter());
    logins = new Logins(settings.clock(), settings.logins());
    authenticator = new Authenticator(directory, lockout, logins, journal);
    List<String> ids = definition.operations().stream().map(Operation::id).toList();
    faults = new FaultQueue(ids.stream().collect(Collectors.toUnmodifiableSet()));
    Map<String, OperationHandler> handlers =
        OperationRegistry.handlers(
            new AuthenticationResource(authenticator, settings.logins(), definition),
            state,
            directory,
            settings);
    AccessControl accessControl = new AccessControl(logins, definition, settings.logins());
    OperationPipeline pipeline =
        new OperationPipeline(accessControl, definition.requestValidator(), handlers);
    dispatcher = new Dispatcher(definition, pipeline, journal, faults, settings.loginDelay());
    unhandledOperations = ids.stream().filter(id -> !handlers.containsKey(id)).toList();
  }

  State state() {
    return state;
  }

  RequestJournal journal() {
    return journal;
  }

  Logins logins() {
    return logins;
  }

  Authenticator authenticator() {
    return authenticator;
  }

  FaultQueue faults() {
    return faults;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  /** Operations of the definition that are answered with 501, in the order of the definition. */
  List<String> unhandledOperations() {
    return unhandledOperations;
  }
}
