package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** For how long a proxy is spared a password that it refused. */
final class RefusedPasswordTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 7); // it may overflow
  private final RefusedPassword refused = new RefusedPassword(clock::get);

  @Test
  void password_refused_isRememberedUntilThePauseIsOver() {
    refused.remember("user:secret");

    clock.addAndGet(RefusedPassword.PAUSE.toNanos() - 1);
    assertThat(refused.isRemembered("user:secret")).isTrue();
    clock.addAndGet(1);
    assertThat(refused.isRemembered("user:secret")).isFalse();
  }

  @Test
  void password_another_isNotTakenForTheRefusedOne() {
    assertThat(refused.isRemembered("user:secret")).isFalse();

    refused.remember("user:secret");

    assertThat(refused.isRemembered("user:secret2")).isFalse();
  }

  @Test
  void passwords_byTurns_areAllRemembered() {
    refused.remember("user:one");
    refused.remember("user:two");

    assertThat(refused.isRemembered("user:one")).isTrue();
    assertThat(refused.isRemembered("user:two")).isTrue();
  }

  @Test
  void passwords_withoutEnd_areForgottenFromTheFirstOn() {
    for (int i = 0; i < 101; i++) {
      refused.remember("user:" + i);
    }
    assertThat(refused.isRemembered("user:0")).isFalse();
    assertThat(refused.isRemembered("user:1")).isTrue();
  }
}
