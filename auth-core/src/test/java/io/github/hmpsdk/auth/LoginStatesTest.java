package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.LoginStatus.State;
import io.github.hmpsdk.error.AuthenticationFailedException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture in {@link LoginMachine} as a table: from, what happens, to. */
final class LoginStatesTest {

  private final FakeProtocol protocol = new FakeProtocol();
  private final AuthSession session =
      protocol.session(HmpCredentials.apiKey("a-key", () -> "a-secret"));

  static Stream<Arguments> transitions() {
    return Stream.of(
        row(State.NONE, "first call", LoginStatesTest::call, State.LOGGING_IN),
        row(State.NONE, "close", test -> test.session.close(), State.CLOSED),
        row(State.LOGGING_IN, "another call", LoginStatesTest::call, State.LOGGING_IN),
        row(State.LOGGING_IN, "answered", LoginStatesTest::answer, State.FRESH),
        row(State.LOGGING_IN, "failed", LoginStatesTest::fail, State.COOLING_DOWN),
        row(State.LOGGING_IN, "close", LoginStatesTest::close, State.CLOSED),
        row(State.FRESH, "call", LoginStatesTest::call, State.FRESH),
        row(State.FRESH, "time to renew", LoginStatesTest::timeToRenew, State.RENEWABLE),
        row(State.FRESH, "refused", LoginStatesTest::refuse, State.NONE),
        row(State.FRESH, "close", LoginStatesTest::close, State.CLOSED),
        row(State.RENEWABLE, "call", LoginStatesTest::call, State.RENEWABLE),
        row(State.RENEWABLE, "call, renewed", LoginStatesTest::renew, State.FRESH),
        row(State.RENEWABLE, "call, renewal fails", LoginStatesTest::failRenewal, State.RENEWABLE),
        row(State.RENEWABLE, "over", LoginStatesTest::over, State.NONE),
        row(State.RENEWABLE, "call refused", LoginStatesTest::refuse, State.LOGGING_IN),
        row(State.COOLING_DOWN, "call", LoginStatesTest::call, State.COOLING_DOWN),
        row(State.COOLING_DOWN, "cooldown over", LoginStatesTest::cooldownOver, State.NONE),
        row(State.COOLING_DOWN, "cooldown over, call", LoginStatesTest::retry, State.LOGGING_IN),
        row(State.COOLING_DOWN, "close", LoginStatesTest::close, State.CLOSED),
        row(State.CLOSED, "call", LoginStatesTest::call, State.CLOSED));
  }

  @ParameterizedTest(name = "{0} -- {1} --> {3}")
  @MethodSource("transitions")
  void state_whenSomethingHappens_becomesTheNext(
      State from, String what, Consumer<LoginStatesTest> happens, State to) {
    bringTo(from);
    assertThat(session.status().state()).isEqualTo(from);

    happens.accept(this);

    assertThat(session.status().state()).as(what).isEqualTo(to);
  }

  private static Arguments row(
      State from, String what, Consumer<LoginStatesTest> happens, State to) {
    return Arguments.of(from, what, happens, to);
  }

  private void bringTo(State state) {
    switch (state) {
      case NONE -> {}
      case LOGGING_IN -> call();
      case FRESH -> {
        call();
        answer();
      }
      case RENEWABLE -> {
        bringTo(State.FRESH);
        timeToRenew();
      }
      case COOLING_DOWN -> {
        call();
        fail();
      }
      case CLOSED -> close();
    }
  }

  /** A call that does not wait. */
  private void call() {
    Thread.currentThread().interrupt();
    Throwable unused = catchThrowable(() -> session.acquire().close());
    boolean unusedFlag = Thread.interrupted();
  }

  private void answer() {
    protocol.runBackground();
  }

  private void fail() {
    protocol.onLogin = LoginStatesTest::unavailable;
    protocol.runBackground();
  }

  private void timeToRenew() {
    protocol.pass(Duration.ofMinutes(28));
  }

  private void over() {
    protocol.pass(Duration.ofMinutes(5));
  }

  private void refuse() {
    session.refused(session.acquire().login());
  }

  private void renew() {
    call();
    answer();
  }

  private void failRenewal() {
    call();
    fail();
  }

  private void cooldownOver() {
    protocol.pass(Duration.ofSeconds(3));
  }

  private void retry() {
    cooldownOver();
    call();
  }

  private void close() {
    Thread.currentThread().interrupt(); // do not wait for what is on the wire
    session.close();
    boolean unusedFlag = Thread.interrupted();
  }

  private static LoginResult unavailable() {
    throw AuthenticationFailedException.loginUnavailable("on purpose").build();
  }
}
