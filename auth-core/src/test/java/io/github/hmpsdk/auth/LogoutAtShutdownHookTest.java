package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The one hook of all sessions is there while one is open. */
final class LogoutAtShutdownHookTest {

  private static final HmpCredentials USER = HmpCredentials.localUser("operator", "a-password");

  @Test
  void hook_isThereWhileASessionIsOpen() {
    LogoutAtShutdown hooks = new LogoutAtShutdown();
    FakeProtocol protocol = new FakeProtocol();
    AuthSession one = protocol.immediateSession(USER);
    AuthSession other = protocol.immediateSession(USER);
    assertThat(hooks.isHooked()).isFalse();

    Runnable forgetOne = hooks.add(one);
    Runnable forgetOther = hooks.add(other);
    forgetOne.run();
    forgetOne.run();
    assertThat(hooks.isHooked()).isTrue();

    forgetOther.run();
    assertThat(hooks.isHooked()).isFalse();
  }

  @Test
  void hook_whileASessionLogsOut_isThere() {
    LogoutAtShutdown hooks = new LogoutAtShutdown();
    FakeProtocol protocol = new FakeProtocol();
    AuthSession session = protocol.session(USER);
    session.logOutAtShutdownBy(hooks);
    protocol.call(session);
    protocol.runBackground();

    CompletableFuture<Void> end = session.endNow();
    assertThat(hooks.isHooked()).as("the logout is not sent yet").isTrue();

    protocol.runBackground();
    assertThat(end).isCompleted();
    assertThat(protocol.ended).hasSize(1);
    assertThat(hooks.isHooked()).isFalse();
  }
}
