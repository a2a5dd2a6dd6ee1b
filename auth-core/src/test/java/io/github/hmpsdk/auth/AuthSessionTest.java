package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.LoginStatus.State;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life of a login against a clock that we move. */
final class AuthSessionTest {

  private final FakeProtocol protocol = new FakeProtocol();
  private final AtomicReference<String> secret = new AtomicReference<>("first-secret");
  private final HmpCredentials user = HmpCredentials.localUser("operator", secret::get);
  private final HmpCredentials key = HmpCredentials.apiKey("a-key", secret::get);

  @Test
  void acquire_loggedIn_makesNoFurtherLogin() {
    AuthSession session = protocol.immediateSession(user);

    Login first = use(session);
    Login second = use(session);

    assertThat(second).isSameAs(first);
    assertThat(protocol.logins).isEqualTo(1);
    assertThat(session.status().state()).isEqualTo(State.FRESH);
  }

  @Test
  void a06_renewalWindow_callTakesOldLoginAndOneRenewalRuns() {
    AuthSession session = protocol.session(key);
    Login first = loggedIn(session);
    protocol.pass(Duration.ofMinutes(28));

    assertThat(use(session)).isSameAs(first);
    assertThat(use(session)).isSameAs(first);
    assertThat(protocol.background).hasSize(1);

    protocol.runBackground();
    assertThat(use(session).number()).isEqualTo(2);
    assertThat(protocol.logins).isEqualTo(2);
  }

  @Test
  void a07_renewalFails_callsGoOnAndNothingIsDiscarded() {
    AuthSession session = protocol.immediateSession(key);
    Login first = use(session);
    Supplier<LoginResult> working = protocol.onLogin;
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    protocol.pass(Duration.ofMinutes(28));

    assertThat(use(session)).isSameAs(first);
    assertThat(use(session)).isSameAs(first);
    assertThat(protocol.logins).as("the second try waits").isEqualTo(2);

    protocol.onLogin = working;
    protocol.pass(Duration.ofSeconds(3));
    use(session);
    assertThat(use(session).number()).isEqualTo(2);
  }

  @Test
  void a03_refusedWhileAPeerRenewed_takesTheNewerLoginWithoutAnother() {
    AuthSession session = protocol.immediateSession(user);
    Login mine = session.acquire().login();
    Login peers = session.acquire().login();
    session.refused(peers);
    Login newer = use(session);

    session.refused(mine);

    assertThat(use(session)).isSameAs(newer);
    assertThat(protocol.logins).isEqualTo(2);
  }

  @Test
  void a09_refusalAfterAFailedRenewal_doesNotShortenItsCooldown() {
    AuthSession session = protocol.immediateSession(key);
    Login first = use(session);
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    protocol.pass(Duration.ofMinutes(28));
    use(session);

    session.refused(first);

    assertThat(failureOf(session).retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(protocol.logins).isEqualTo(2);
  }

  @Test
  void a09_success_clearsTheCooldownAndItsBackoff() {
    AuthSession session = protocol.immediateSession(key);
    Supplier<LoginResult> working = protocol.onLogin;
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    failureOf(session);
    protocol.pass(Duration.ofSeconds(2));
    protocol.onLogin = working;
    session.refused(use(session));
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);

    failureOf(session);

    assertThat(session.status().nextTry()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void b08_failuresThatPass_neverLogOut() {
    AuthSession session = protocol.immediateSession(user);
    use(session);
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    for (int i = 0; i < 5; i++) {
      protocol.idle(Duration.ofMinutes(29));
      use(session);
    }

    assertThat(protocol.ended).isEmpty();
  }

  @Test
  void b14_asleepFarPastTheEnd_makesOneLogin() {
    AuthSession session = protocol.immediateSession(key);
    use(session);

    protocol.idle(Duration.ofDays(3));
    for (int i = 0; i < 100; i++) {
      use(session);
    }

    assertThat(protocol.logins).isEqualTo(2);
  }

  @Test
  void a10_thirtyMinutes_renewalFallsBetween15And1MinutesBeforeTheEnd() {
    for (double random : new double[] {0, 0.25, 0.5, 0.999}) {
      Duration after =
          Duration.ofNanos(Lifetime.of(Duration.ofMinutes(30), () -> random).renewAfter());
      assertThat(after).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(29));
    }
  }

  @Test
  void a10_shortLifetime_doesNotMeanALoginPerCall() {
    protocol.onLogin = () -> new LoginResult("m", Duration.ofSeconds(20));
    AuthSession session = protocol.immediateSession(key);

    for (int second = 0; second < 60; second++) {
      use(session);
      use(session);
      protocol.pass(Duration.ofSeconds(1));
    }

    assertThat(protocol.logins).isBetween(3, 6);
  }

  @Test
  void a11_unknownLifetime_loginIsKeptUntilRefused() {
    protocol.onLogin = () -> new LoginResult("m", null);
    AuthSession session = protocol.immediateSession(user);
    Login first = use(session);
    protocol.pass(Duration.ofDays(30));

    assertThat(use(session)).isSameAs(first);
  }

  @Test
  void a12_wrongPassword_isItsOwnReasonAndNotRetryable() {
    protocol.onLogin = () -> fail(Reason.BAD_CREDENTIALS, null);
    AuthSession session = protocol.immediateSession(user);

    AuthenticationFailedException failure = failureOf(session);

    assertThat(failure.reason()).isEqualTo(Reason.BAD_CREDENTIALS);
    assertThat(failure.isRetryable()).isFalse();
  }

  @Test
  void a14_loginThrowsAnError_waitersAreToldAndTheNextLoginWorks() {
    Supplier<LoginResult> working = protocol.onLogin;
    protocol.onLogin =
        () -> {
          throw new StackOverflowError("on purpose");
        };
    AuthSession session = protocol.immediateSession(user);

    assertThat(failureOf(session)).hasRootCauseInstanceOf(StackOverflowError.class);

    protocol.onLogin = working;
    protocol.pass(Duration.ofMinutes(2));
    assertThat(use(session)).isNotNull();
  }

  @Test
  void b01_loginUnavailable_thousandCallsMakeOneLogin() {
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    AuthSession session = protocol.immediateSession(user);

    for (int i = 0; i < 1000; i++) {
      assertThat(failureOf(session).reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      protocol.pass(Duration.ofMillis(1));
    }

    assertThat(protocol.logins).isEqualTo(1);
    assertThat(session.status().state()).isEqualTo(State.COOLING_DOWN);
  }

  @Test
  void b03_wrongPassword_thousandCallsOverMinutesMakeOneLogin() {
    protocol.onLogin = () -> fail(Reason.BAD_CREDENTIALS, null);
    AuthSession session = protocol.immediateSession(user);

    for (int i = 0; i < 1000; i++) {
      failureOf(session);
      protocol.pass(Duration.ofMillis(600));
    }

    assertThat(protocol.logins).isEqualTo(1);
  }

  @Test
  void b03_changedSecret_isTriedAtOnce() {
    Supplier<LoginResult> working = protocol.onLogin;
    protocol.onLogin = () -> fail(Reason.BAD_CREDENTIALS, null);
    AuthSession session = protocol.immediateSession(user);
    failureOf(session);

    protocol.onLogin = working;
    secret.set("second-secret");

    assertThat(use(session)).isNotNull();
    assertThat(protocol.logins).isEqualTo(2);
  }

  @Test
  void b03_retryAfterOnLogin_isHonoured() {
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, Duration.ofMinutes(5));
    AuthSession session = protocol.immediateSession(user);
    failureOf(session);

    protocol.pass(Duration.ofMinutes(4));
    AuthenticationFailedException later = failureOf(session);

    assertThat(protocol.logins).isEqualTo(1);
    assertThat(later.retryAfter()).contains(Duration.ofMinutes(1));
  }

  @Test
  void b03_backoff_growsWithEachFailureAndIsCapped() {
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    AuthSession session = protocol.immediateSession(user);

    for (long expected : new long[] {2, 4, 8, 16, 32, 60, 60}) {
      failureOf(session);
      assertThat(session.status().nextTry()).isEqualTo(Duration.ofSeconds(expected));
      protocol.pass(Duration.ofSeconds(expected));
    }
  }

  @Test
  void b04_freshLoginsRefusedInARow_tripsTheBrake() {
    AuthSession session = protocol.immediateSession(user);

    for (int i = 0; i < 3; i++) {
      session.refused(use(session));
    }

    assertThat(failureOf(session).reason()).isEqualTo(Reason.LOGIN_REFUSED);
    assertThat(protocol.logins).isEqualTo(3);
  }

  @Test
  void b04_twoClientsEvictEachOther_tripsTheBrakeThoughLoginsWork() {
    AuthSession session = protocol.immediateSession(user);

    for (int i = 0; i < 5; i++) {
      Login login = use(session);
      session.accepted(login);
      protocol.pass(Duration.ofSeconds(1));
      session.refused(login);
    }

    assertThat(failureOf(session).reason()).isEqualTo(Reason.LOGIN_REFUSED);
  }

  @Test
  void b07_replacedLogin_isEndedWhenItsLastCallIsDone() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease first = session.acquire();
    protocol.pass(Duration.ofMinutes(29));
    use(session);
    assertThat(use(session).number()).isEqualTo(2);
    assertThat(protocol.ended).isEmpty();

    first.close();

    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void b07_closeDuringLogin_endsItWhenItIsThere() {
    AuthSession session = protocol.session(user);
    assertThat(session.status().state()).isEqualTo(State.NONE);
    Thread.currentThread().interrupt(); // do not wait for the login
    assertThatThrownBy(session::acquire).hasMessageContaining("Interrupted");
    assertThat(Thread.interrupted()).isTrue();

    Thread.currentThread().interrupt();
    session.close();
    assertThat(Thread.interrupted()).isTrue();
    protocol.runBackground();

    assertThat(protocol.logins).isEqualTo(1);
    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void b07_closeTwice_logsOutOnce() {
    AuthSession session = protocol.immediateSession(user);
    use(session);

    session.close();
    session.close();

    assertThat(protocol.ended).containsExactly("material-1");
    assertThatThrownBy(session::acquire).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void c01_lateRefusalOfAnOlderLogin_touchesTheNewerOneNot() {
    AuthSession session = protocol.immediateSession(user);
    Login old = use(session);
    session.refused(old);
    Login newer = use(session);

    session.refused(old);

    assertThat(use(session)).isSameAs(newer);
    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void cookieRenewal_applianceMovedTheEnd_keepsTheLogin() {
    AuthSession session = protocol.immediateSession(user);
    Login first = use(session);
    protocol.onCheck = () -> new LoginCheck(Liveness.ALIVE, Duration.ofMinutes(30));
    protocol.pass(Duration.ofMinutes(29));

    use(session);

    assertThat(use(session)).isSameAs(first);
    assertThat(protocol.logins).isEqualTo(1);
    assertThat(protocol.checks).isEqualTo(1);
  }

  @Test
  void tokenPastItsEnd_isNotSentAgain() {
    AuthSession session = protocol.immediateSession(key);
    use(session);
    protocol.pass(Duration.ofMinutes(31));

    assertThat(use(session).number()).isEqualTo(2);
  }

  @Test
  void a16_idleClient_isRenewedUntilItIsClosed() {
    AuthSession session = protocol.immediateSession(key);
    use(session);

    for (int i = 0; i < 4; i++) {
      protocol.idle(Duration.ofMinutes(29));
    }
    assertThat(protocol.logins).isEqualTo(5);

    session.close();
    assertThat(protocol.timers).isEmpty();
  }

  @Test
  void a15_refusedLogin_leavesNoTimer() {
    AuthSession session = protocol.immediateSession(key);
    Login login = use(session);
    assertThat(protocol.timers).hasSize(1);

    session.refused(login);

    assertThat(protocol.timers).isEmpty();
  }

  @Test
  void a16_renewalFails_isTriedAgainAfterItsCooldown() {
    AuthSession session = protocol.immediateSession(key);
    use(session);
    Supplier<LoginResult> working = protocol.onLogin;
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    protocol.idle(Duration.ofMinutes(28));
    protocol.onLogin = working;

    protocol.idle(Duration.ofSeconds(5));

    assertThat(protocol.logins).as("one that failed, and one by the timer alone").isEqualTo(3);
    assertThat(session.status().state()).isEqualTo(State.FRESH);
  }

  @Test
  void a17_listener_isToldOfEveryStep() {
    AuthSession session = protocol.immediateSession(user);
    use(session);
    protocol.idle(Duration.ofMinutes(29));
    session.refused(use(session));
    protocol.onLogin = () -> fail(Reason.LOGIN_UNAVAILABLE, null);
    failureOf(session);
    session.close();

    assertThat(protocol.events)
        .extracting(AuthEvent::type)
        .containsExactly(
            AuthEventType.LOGGED_IN,
            AuthEventType.LOGGED_OUT,
            AuthEventType.RENEWED,
            AuthEventType.REFUSED,
            AuthEventType.LOGGED_OUT,
            AuthEventType.COOLING_DOWN);
    assertThat(protocol.events.toString()).doesNotContain("material").doesNotContain("secret");
  }

  @Test
  void close_tokenLogin_sendsNoLogout() {
    AuthSession session = protocol.immediateSession(key);
    use(session);

    session.close();

    assertThat(protocol.ended).isEmpty();
  }

  @Test
  void supplierReturnsLineBreak_isRefusedByPositionAndNotSent() {
    secret.set("abc\n");
    AuthSession session = protocol.immediateSession(user);

    AuthenticationFailedException failure = failureOf(session);

    assertThat(failure).hasMessageContaining("U+000A at position 3 of 4");
    assertThat(failure.getMessage()).doesNotContain("abc");
    assertThat(protocol.logins).isZero();
  }

  private Login loggedIn(AuthSession session) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(session::acquire).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    protocol.runBackground();
    return use(session);
  }

  private static Login use(AuthSession session) {
    try (LoginLease lease = session.acquire()) {
      return lease.login();
    }
  }

  private static AuthenticationFailedException failureOf(AuthSession session) {
    AuthenticationFailedException failure =
        catchThrowableOfType(AuthenticationFailedException.class, session::acquire);
    assertThat(failure).isNotNull();
    return failure;
  }

  private static LoginResult fail(Reason reason, @Nullable Duration retryAfter) {
    throw AuthenticationFailedException.because(reason, "on purpose")
        .retryAfter(retryAfter)
        .build();
  }
}
