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
}
