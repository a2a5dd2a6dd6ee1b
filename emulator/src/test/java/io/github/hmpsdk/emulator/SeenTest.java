package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeenTest {

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

    Seen seen = hmp.seen();

    assertThat(seen.requests())
        .containsExactly(
            new SeenRequest("POST", "/apis/authentication/login", null, "loginLocalUser", 200),
            new SeenRequest("GET", "/apis/sources", "q=camera&page=1", "listSources", 200),
            new SeenRequest("GET", "/apis/nothing", null, null, 404));
    assertThat(seen.count("listSources")).isEqualTo(1);
    assertThat(seen.count("getSource")).isZero();
    assertThat(seen.logins()).isEqualTo(1);
    assertThat(seen.liveLogins()).isEqualTo(1);
  }

  @Test
  void seen_laterRequests_doNotChangeIt() {
    Seen before = hmp.seen();

    client.login("viewer", "viewer-password").isSuccess(200);

    assertThat(before.requests()).isEmpty();
    assertThat(before.logins()).isZero();
    assertThat(before.count("loginLocalUser")).isZero();
  }

  @Test
  void loginDelay_manyAtOnce_delaysEachAndCountsAll() {
    long start = System.nanoTime();

    List<CompletableFuture<Got>> logins =
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
            "Seen[LoginCounts[logins=1, failed=0, logouts=0], live=1, operations={loginLocalUser=1}]");
  }

  @Test
  void sightings_moreThanAreKept_forgetsTheOldest() {
    Sightings sightings = new Sightings();
    for (int i = 0; i <= 10_000; i++) {
      sightings.add(new Sighting(incoming("/" + i), "listSources"));
    }

    Seen seen = sightings.seen(0);

    assertThat(seen.requests()).hasSize(10_000);
    assertThat(seen.requests().get(0).path()).isEqualTo("/1");
    assertThat(seen.count("listSources")).isEqualTo(10_001);
  }

  private static Incoming incoming(String path) {
    return new Incoming(
        "GET", "", path, null, Map.of(), List.of(), List.of(), null, new Body(new byte[0]));
  }
}
