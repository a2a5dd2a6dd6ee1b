package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.http.CallDeadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes logins in the background: asks for the secret, sends it, and tells the machine how it went,
 * exactly once and in time, whatever executors, suppliers and servers do. Thread-safe.
 */
final class LoginAttempts {

  private final LoginContext context;
  private final Authenticator authenticator;
  private final Logouts logouts;
  private final SecretReader secrets;

  /**
   * Where a login that was made has ended up.
   *
   * @param login the login
   * @param replaced the one that it has replaced; null if there was none
   * @param inTime whether anybody may use it; false if it came after the end
   */
  record Placed(Login login, @Nullable Login replaced, boolean inTime) {}

  LoginAttempts(LoginContext context, Authenticator authenticator, Logouts logouts) {
    this.context = context;
    this.authenticator = authenticator;
    this.logouts = logouts;
    this.secrets = new SecretReader(context.credentials());
  }

  /** A login that must be there within the time of one message. */
  LoginFlight newFlight(boolean renewal) {
    Duration atMost = context.settings().messageTimeout();
    return new LoginFlight(CallDeadline.in(atMost, context.environment().nanoClock()), renewal);
  }

  /** The timeout ends it whatever becomes of the task: executors drop some, servers hold some. */
  void start(LoginFlight flight, LoginMachine machine) {
    LoginEnvironment environment = context.environment();
    Duration atMost = context.settings().messageTimeout();
    flight.giveUpBy(environment.scheduler().after(atMost, () -> giveUp(flight, machine)));
    try {
      environment.background().execute(() -> run(flight, machine));
    } catch (RuntimeException | Error noThread) {
      machine.failed(flight, unavailable("no thread for it", noThread), null);
    }
  }

  private void giveUp(LoginFlight flight, LoginMachine machine) {
    long millis = context.settings().messageTimeout().toMillis();
    String late = "no answer within " + millis + " ms; given up";
    machine.failed(flight, LoginFailures.unavailable(context.credentials(), late, null), null);
  }

  private void run(LoginFlight flight, LoginMachine machine) {
    CompletableFuture<String> unused =
        secrets
            .read()
            .whenComplete(
                (secret, failure) -> {
                  if (failure instanceof AuthenticationFailedException known) {
                    machine.failed(flight, known, null);
                  } else {
                    login(flight, secret, machine);
                  }
                });
  }

  private void login(LoginFlight flight, String secret, LoginMachine machine) {
    if (flight.isOver() || machine.failsAsBefore(flight, secret)) {
      return;
    }
    try {
      Authenticator.Made made = authenticator.authenticate(secret, flight.deadline());
      tell(flight, machine.succeeded(flight, made));
    } catch (AuthenticationFailedException failure) {
      machine.failed(flight, failure, secret);
    } catch (Throwable unexpected) { // an Error too must not leave the waiters behind
      machine.failed(flight, unavailable("failed", unexpected), null);
    }
  }

  private void tell(LoginFlight flight, Placed placed) {
    Login replaced = placed.replaced();
    try {
      if (replaced != null) {
        logouts.endWhenUnused(replaced);
      }
      context.events().ready(placed.login(), flight.isRenewal());
      if (!placed.inTime()) {
        logouts.endNow(placed.login()); // closed, or given up
      }
    } finally {
      flight.succeed(placed.login());
    }
  }

  private AuthenticationFailedException unavailable(String what, Throwable cause) {
    return LoginFailures.unavailable(context.credentials(), what, cause);
  }
}
