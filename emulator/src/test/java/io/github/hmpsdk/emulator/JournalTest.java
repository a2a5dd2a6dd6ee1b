package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  private final HmpEmulator hmp = HmpEmulator.builder().loginDelay(Duration.ofMillis(250)).start();
  private final TestClient client = TestClient.of(hmp);

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void requests_several_areListedInOrder() {
    String cookie = client.login("viewer", "viewer-password").cookie();
    client.withCookie(cookie).get("/sources?q=camera&page=1").isSuccess(200);
    client.unchecked().get("/nothing").isSuccess(404);

    JournalSnapshot seen = hmp.seen();

    assertThat(seen.requests())
        .containsExactly(
            new RecordedRequest("POST", "/apis/authentication/login", null, "loginLocalUser", 200),
            new RecordedRequest("GET", "/apis/sources", "q=camera&page=1", "listSources", 200),
            new RecordedRequest("GET", "/apis/nothing", null, null, 404));
    assertThat(seen.count("listSources")).isEqualTo(1);
    assertThat(seen.count("getSource")).isZero();
    assertThat(seen.logins()).isEqualTo(1);
    assertThat(seen.liveLogins()).isEqualTo(1);
  }

  @Test
  void seen_laterRequests_doNotChangeIt() {
    JournalSnapshot before = hmp.seen();

    client.login("viewer", "viewer-password").isSuccess(200);

    assertThat(before.requests()).isEmpty();
    assertThat(before.logins()).isZero();
    assertThat(before.count("loginLocalUser")).isZero();
  }

  @Test
  void loginDelay_manyAtOnce_delaysEachAndCountsAll() {
    long start = System.nanoTime();

    List<CompletableFuture<TestResponse>> logins =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(() -> client.login("viewer", "viewer-password")))
            .limit(8)
            .toList();
    logins.forEach(login -> login.join().isSuccess(200));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(250));
    assertThat(hmp.seen().logins()).isEqualTo(8);
    assertThat(hmp.seen().liveLogins()).isEqualTo(8);
  }

  @Test
  void toString_anything_showsCountsOnly() {
    client.login("viewer", "viewer-password").isSuccess(200);

    assertThat(hmp.seen())
        .hasToString(
            "JournalSnapshot[LoginCounts[logins=1, failed=0, logouts=0], live=1, operations={loginLocalUser=1}]");
  }
}
