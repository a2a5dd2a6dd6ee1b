package io.github.hmpsdk.emulator.internal;

import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.Operation;
import io.github.hmpsdk.emulator.internal.demo.DemoData;
import io.github.hmpsdk.emulator.internal.dispatch.AccessControl;
import io.github.hmpsdk.emulator.internal.dispatch.Dispatcher;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.dispatch.OperationPipeline;
import io.github.hmpsdk.emulator.internal.fault.FaultQueue;
import io.github.hmpsdk.emulator.internal.journal.RequestJournal;
import io.github.hmpsdk.emulator.internal.login.AccountLockout;
import io.github.hmpsdk.emulator.internal.login.LoginService;
import io.github.hmpsdk.emulator.internal.login.Logins;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.AuthenticationResource;
import io.github.hmpsdk.emulator.internal.state.State;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the parts of an appliance together, all but its network. Thread-safe. */
public final class Appliance {
  private final State state = DemoData.state();
  private final RequestJournal journal = new RequestJournal();
  private final Logins logins;
  private final LoginService loginService;
  private final FaultQueue faults;
  private final Dispatcher dispatcher;
  private final List<String> unhandledOperations;

  public Appliance(Settings settings) {
    Definition definition = Definition.bundled();
    UserDirectory directory = new UserDirectory(settings.users());
    AccountLockout lockout = new AccountLockout(settings.logins().lockAfter());
    logins = new Logins(settings.clock(), settings.logins());
    loginService = new LoginService(directory, lockout, logins, journal);
    List<String> ids = definition.operations().stream().map(Operation::id).toList();
    faults = new FaultQueue(ids.stream().collect(Collectors.toUnmodifiableSet()));
    Map<String, OperationHandler> handlers =
        OperationRegistry.handlers(
            new AuthenticationResource(loginService, settings.logins(), definition),
            state,
            directory,
            settings);
    AccessControl accessControl = new AccessControl(logins, definition, settings.logins());
    OperationPipeline pipeline =
        new OperationPipeline(accessControl, definition.requestValidator(), handlers);
    dispatcher = new Dispatcher(definition, pipeline, journal, faults, settings.loginDelay());
    unhandledOperations = ids.stream().filter(id -> !handlers.containsKey(id)).toList();
  }

  public State state() {
    return state;
  }

  public RequestJournal journal() {
    return journal;
  }

  public Logins logins() {
    return logins;
  }

  public LoginService loginService() {
    return loginService;
  }

  public FaultQueue faults() {
    return faults;
  }

  public Dispatcher dispatcher() {
    return dispatcher;
  }

  /** Operations of the definition that are answered with 501, in the order of the definition. */
  public List<String> unhandledOperations() {
    return unhandledOperations;
  }
}
