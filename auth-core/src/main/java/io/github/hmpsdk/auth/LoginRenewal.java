package io.github.hmpsdk.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Renews logins ahead of their end (token refresh, the field says): asks first whether the
 * appliance has moved the end by itself, where it may; else the next login is made. Thread-safe.
 */
final class LoginRenewal {

  private final LoginContext context;
  private final LoginChecks checks;
  private final Authenticator authenticator;
  private final AtomicBoolean checking = new AtomicBoolean();

  LoginRenewal(LoginContext context, LoginChecks checks, Authenticator authenticator) {
    this.context = context;
    this.checks = checks;
    this.authenticator = authenticator;
  }

  /** Nobody waits, nothing is thrown. */
  void renew(Login login, LoginMachine machine) {
    if (login.method().hasFixedLifetime()) {
      CompletableFuture<Login> unused = machine.startOrJoin(login, true);
    } else if (checking.compareAndSet(false, true)) {
      long askedAt = context.now();
      CompletableFuture<Void> unused =
          checks.ask(login).thenAccept(check -> renew(login, askedAt, check, machine));
    }
  }

  private void renew(Login login, long askedAt, LoginCheck check, LoginMachine machine) {
    try {
      if (login != machine.current()) {
        return;
      }
      if (authenticator.extendedByAppliance(login, askedAt, check)) {
        machine.extended(login);
      } else {
        CompletableFuture<Login> unused = machine.startOrJoin(login, true);
      }
    } finally {
      checking.set(false);
    }
  }
}
