package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.LoginStatus.State;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A login on its way ends, whatever the executor, the HTTP client and the supplier do. */
final class LoginFlightTest {

  private static final Duration MESSAGE_TIMEOUT = LoginSettings.DEFAULT.messageTimeout();

  private final FakeProtocol protocol = new FakeProtocol();
  private final AtomicReference<@Nullable String> secret = new AtomicReference<>("a-secret");
  private final HmpCredentials user = HmpCredentials.localUser("operator", secret::get);
  private final HmpCredentials key = HmpCredentials.apiKey("a-key", secret::get);

  @Test
  void task_droppedByTheExecutor_isGivenUpAndTheNextLoginWorks() {
    AuthSession session = protocol.session(user);
    protocol.call(session);
    protocol.background.clear(); // the executor drops it

    protocol.idle(MESSAGE_TIMEOUT);

    assertThat(session.status().state()).isEqualTo(State.COOLING_DOWN);
    protocol.pass(Duration.ofSeconds(3));
    protocol.call(session);
    protocol.runBackground();
    assertThat(session.status().state()).isEqualTo(State.FRESH);
  }

  @Test
  void task_rejectedByTheExecutor_failsAtOnceAndTheNextLoginWorks() {
    AtomicInteger tasks = new AtomicInteger();
    AuthSession session =
        protocol.session(
            user,
            task -> {
              if (tasks.incrementAndGet() == 1) {
                throw new RejectedExecutionException("on purpose");
              }
              task.run();
            });

    AuthenticationFailedException failure =
        catchThrowableOfType(AuthenticationFailedException.class, session::acquire);

    assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
    protocol.pass(Duration.ofSeconds(3));
    assertThat(session.acquire().login()).isNotNull();
  }

  @Test
  void login_lateAfterItWasGivenUp_isLoggedOut() {
    AuthSession session = protocol.session(user);
    protocol.onLogin =
        () -> {
          protocol.idle(MESSAGE_TIMEOUT); // hangs until it is given up, and succeeds then
          return new LoginResult("late", null);
        };
    protocol.call(session);

    protocol.runBackground();

    assertThat(protocol.ended).containsExactly("late");
    assertThat(session.status().state()).isEqualTo(State.COOLING_DOWN);
    assertThat(protocol.events)
        .extracting(AuthEvent::type)
        .containsExactly(
            AuthEventType.COOLING_DOWN, AuthEventType.LOGGED_IN, AuthEventType.LOGGED_OUT);
  }

  @Test
  void supplier_hangs_isAskedOnceAndAnsweredWhenItComesBack() {
    AtomicInteger asked = new AtomicInteger();
    CompletableFuture<AuthSession> session = new CompletableFuture<>();
    session.complete(
        protocol.session(
            HmpCredentials.localUser(
                "operator",
                () -> {
                  asked.incrementAndGet();
                  protocol.idle(MESSAGE_TIMEOUT);
                  protocol.pass(Duration.ofSeconds(3));
                  protocol.call(session.join()); // another login joins the supplier that hangs
                  protocol.runBackground();
                  return "a-secret";
                })));
    protocol.call(session.join());

    protocol.runBackground();

    assertThat(asked).hasValue(1);
    assertThat(protocol.logins).as("by the second only").isEqualTo(1);
    assertThat(session.join().status().state()).isEqualTo(State.FRESH);
  }

  @Test
  void renewal_secretIsGone_followsTheBackoffInAnIdleClient() {
    AuthSession session = protocol.immediateSession(key);
    protocol.use(session);
    secret.set(null);

    for (int second = 0; second < 30 * 60; second++) {
      protocol.idle(Duration.ofSeconds(1));
    }

    long cooldowns =
        protocol.events.stream()
            .filter(event -> event.type() == AuthEventType.COOLING_DOWN)
            .count();
    assertThat(cooldowns).isBetween(2L, 40L);
    assertThat(protocol.logins).isEqualTo(1);
  }

  @Test
  void renewal_secretIsRepaired_isMadeByTheTimer() {
    AuthSession session = protocol.immediateSession(key);
    protocol.use(session);
    secret.set("line\n");
    protocol.idle(Duration.ofMinutes(28));
    assertThat(protocol.timers).as("a failed renewal leaves a timer").hasSize(1);

    secret.set("a-secret");
    protocol.idle(Duration.ofSeconds(5));

    assertThat(protocol.logins).as("nobody called").isEqualTo(2);
  }

  @Test
  void secret_refused_isKeptInNoField() throws Exception {
    secret.set("canary-secret");
    protocol.onLogin = () -> FakeProtocol.fail(Reason.BAD_CREDENTIALS, null);
    AuthSession session = protocol.immediateSession(HmpCredentials.localUser("o", secret::get));
    protocol.call(session);
    secret.set("another");
    assertThat(protocol.logins).isEqualTo(1);

    assertThat(Fields.texts(session)).noneMatch(text -> text.contains("canary-secret"));
  }

  @Test
  void cookieRenewal_endDoesNotMove_logsInBeforeTheEnd() {
    long end = protocol.nanos.get() + Duration.ofMinutes(30).toNanos();
    protocol.onCheck =
        () -> new LoginCheck(Liveness.ALIVE, Duration.ofNanos(end - protocol.nanos.get()));
    AuthSession session = protocol.immediateSession(user);
    protocol.use(session);

    for (int minute = 0; minute < 29; minute++) {
      protocol.idle(Duration.ofMinutes(1));
    }

    assertThat(protocol.logins).isEqualTo(2);
    assertThat(protocol.events).extracting(AuthEvent::type).doesNotContain(AuthEventType.EXTENDED);
  }

  @Test
  void cookieRenewal_checkHangs_holdsUpNoLogin() {
    AuthSession session = protocol.session(user);
    protocol.call(session);
    protocol.runBackground();
    Login first = protocol.use(session);
    protocol.pass(Duration.ofMinutes(29));
    protocol.use(session);
    List<Runnable> hangingCheck = List.copyOf(protocol.background);
    protocol.background.clear();

    session.refused(first);
    protocol.call(session);
    protocol.runBackground();

    assertThat(hangingCheck).hasSize(1);
    assertThat(session.status().state()).isEqualTo(State.FRESH);
    assertThat(protocol.use(session).number()).isEqualTo(2);
  }

  @Test
  void logout_hangs_theNextOnesGoOnAndItIsGivenUp() {
    AuthSession session = protocol.session(user);
    for (int i = 0; i < 2; i++) {
      protocol.call(session);
      protocol.runLogins();
      session.refused(protocol.use(session));
    }
    protocol.call(session);
    protocol.runLogins();
    session.refused(protocol.use(session));
    assertThat(protocol.background).as("two at a time").hasSize(2);
    protocol.background.clear(); // they hang

    protocol.idle(MESSAGE_TIMEOUT);

    assertThat(protocol.background).as("the third").hasSize(1);
    protocol.runBackground();
    assertThat(protocol.ended).containsExactly("material-3");
  }

  @Test
  void replacedLogin_stillInUse_isEndedAfterItsTime() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease held = session.acquire();
    session.refused(held.login());
    protocol.idle(Duration.ofMinutes(59));
    assertThat(protocol.ended).isEmpty();

    protocol.idle(Duration.ofMinutes(2));
    held.close();
    held.close();

    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void lease_givenBack_leavesNoTimer() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease held = session.acquire();
    session.refused(held.login());
    assertThat(protocol.timers).hasSize(1);

    held.close();

    assertThat(protocol.ended).containsExactly("material-1");
    assertThat(protocol.timers).isEmpty();
  }

  @Test
  void closeAfterCalls_callRunning_waitsForIt() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease running = session.acquire();

    boolean told = session.closeAfterCalls(Duration.ofMinutes(1)).isDone();
    assertThat(told).isFalse();
    assertThat(protocol.ended).isEmpty();
    running.close();

    assertThat(protocol.ended).containsExactly("material-1");
    assertThat(protocol.timers).isEmpty();
  }

  @Test
  void closeAfterCalls_callNeverEnds_isBounded() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease running = session.acquire();
    assertThat(running.login()).isNotNull();

    var end = session.closeAfterCalls(Duration.ofMinutes(1));
    protocol.idle(Duration.ofMinutes(2));

    assertThat(end).isCompleted();
    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void close_callsHoldTheLogin_endsItAllTheSame() {
    AuthSession session = protocol.immediateSession(user);
    LoginLease running = session.acquire();

    session.close();
    running.close();

    assertThat(protocol.ended).containsExactly("material-1");
  }

  @Test
  void brake_aLoginThatLived_isForgivenWhatCameBefore() {
    AuthSession session = protocol.immediateSession(user);
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 2; i++) {
        session.refused(protocol.use(session)); // never taken
      }
      Login good = protocol.use(session);
      session.accepted(good);
      protocol.pass(Duration.ofMinutes(1));
      session.refused(good);
    }

    assertThat(protocol.use(session)).isNotNull();
    assertThat(protocol.logins).isEqualTo(13);
  }
}
