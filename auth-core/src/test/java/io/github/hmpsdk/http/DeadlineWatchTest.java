package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class DeadlineWatchTest {

  @Test
  void begin_shortCallsBesideALongOne_leaveNoSweepsBehind() {
    DeadlineWatch watch = new DeadlineWatch();
    watch.begin(in(Duration.ofMinutes(1)));

    for (int i = 0; i < 50; i++) {
      CallDeadline call = in(Duration.ofMillis(1));
      watch.begin(call);
      Awaitility.await("the call was ended").until(() -> call.whyOver() != null);
      watch.finish(call);
    }

    Awaitility.await("what was replaced is gone").until(() -> watch.planned() <= 2);
  }

  @Test
  void begin_afterASweepWasLost_isEndedAllTheSame() {
    DeadlineWatch watch = new DeadlineWatch();
    watch.nextSweep.set(Long.MIN_VALUE / 2);
    CallDeadline call = in(Duration.ofMillis(1));

    watch.begin(call);

    Awaitility.await("the call was ended").until(() -> call.whyOver() != null);
  }

  @Test
  void closeAll_ofTheDefaultOwner_endsNobodysCalls() throws Exception {
    CallDeadline call = in(Duration.ofMinutes(1));

    call.run(
        () -> {
          CallDeadline.closeAll(CallDeadline.class);
          assertThat(call.isClosed()).isFalse();
          return null;
        });
  }

  @Test
  void knownSecrets_manyOthers_neverPushOutTheLogin() {
    KnownSecrets known = new KnownSecrets();
    Request sent =
        Request.create(
            HttpMethod.GET,
            "https://hmp.example.com/apis/sources",
            Map.of("Cookie", List.of("calypso-session-id=canary-cookie")),
            null,
            null,
            null);
    known.rememberSent(sent);

    for (int i = 0; i < 200; i++) {
      known.remember("stream-password-" + i);
    }
    known.rememberSent(sent);

    assertThat(known.mask("it was canary-cookie")).doesNotContain("canary-cookie");
  }

  private static CallDeadline in(Duration time) {
    return CallDeadline.in(time, System::nanoTime);
  }
}
