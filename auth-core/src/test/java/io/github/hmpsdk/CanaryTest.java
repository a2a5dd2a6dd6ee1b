package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An appliance that repeats every secret it has ever been sent, in every place where a server can
 * put a text, for every kind of operation: nothing of it comes out anywhere.
 */
final class CanaryTest {

  private static final List<String> USER_CANARIES =
      List.of("c4n4ry/pass word", "c4n4ry-cookie", "c4n4ry-passphrase", "c4n4ry-camera");
  private static final List<String> KEY_CANARIES =
      List.of("c4n4ry-key", "c4n4ry-secret", "c4n4ry.token", "c4n4ry-passphrase", "c4n4ry-camera");

  private static final String JSON = "Content-Type: application/json\r\n";

  private final Overheard overheard = new Overheard();

  @BeforeEach
  void start() {
    overheard.start();
  }

  @AfterEach
  void stop() {
    overheard.close();
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(CanaryPlace.values())
        .flatMap(
            place -> Arrays.stream(CanaryKind.values()).map(kind -> Arguments.of(place, kind)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a27_applianceRepeatsWhatAUserSent_nothingComesOut(CanaryPlace place, CanaryKind kind)
      throws Exception {
    exercise(
        place, kind, HmpCredentials.localUser("operator", USER_CANARIES.get(0)), USER_CANARIES);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a27_applianceRepeatsWhatAKeySent_nothingComesOut(CanaryPlace place, CanaryKind kind)
      throws Exception {
    exercise(
        place, kind, HmpCredentials.apiKey(KEY_CANARIES.get(0), KEY_CANARIES.get(1)), KEY_CANARIES);
  }

  private void exercise(
      CanaryPlace place, CanaryKind kind, HmpCredentials credentials, List<String> canaries)
      throws Exception {
    Set<String> sent = ConcurrentHashMap.newKeySet();
    try (RawServer server =
            new RawServer(
                request -> {
                  boolean loggedIn =
                      canaries.stream().anyMatch(c -> isMaterial(c) && sent.contains(c));
                  canaries.stream().filter(request::contains).forEach(sent::add);
                  return answer(
                      request, kind, loggedIn, place.repeating(String.join(" and ", sent)));
                });
        HmpClient hmp = client(server, credentials)) {
      overheard.call(() -> hmp.sources().createSource(CanaryKind.source("first")));
      overheard.call(() -> kind.call(hmp));
      overheard.call(() -> kind.call(hmp));
      overheard.text(hmp + " " + hmp.loginStatus() + " " + hmp.breakerState() + hmp.sources());
      hmp.close();
      overheard.text(hmp.toString());
    }
    assertThat(overheard.everything())
        .isNotEmpty()
        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("c4n4ry"));
  }

  private static boolean isMaterial(String canary) {
    return canary.contains("cookie") || canary.contains("token");
  }

  /** The first call is answered as it should be; after that, what is asked about repeats. */
  private static String answer(String request, CanaryKind kind, boolean loggedIn, String repeated) {
    if (request.contains("\"name\":\"first\"")) {
      return RawServer.http("200 OK", JSON, "{\"data\":{\"id\":\"x\"}}");
    }
    if (kind.isOf(request) && loggedIn) {
      return repeated;
    }
    if (!request.contains("/authentication/") && loggedIn) {
      return RawServer.http("401 No", JSON, "{\"name\":\"UserNotAuthorized\"}");
    }
    return request.contains("/login/key")
        ? RawServer.http("200 OK", JSON, "{\"data\":{\"authToken\":\"c4n4ry.token\"}}")
        : RawServer.http(
            "200 OK", JSON + "Set-Cookie: calypso-session-id=c4n4ry-cookie\r\n", "{\"data\":{}}");
  }

  private HmpClient client(RawServer server, HmpCredentials credentials) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(credentials)
        .retry(RetrySettings.DEFAULT.withMaxAttempts(1))
        .authListener(event -> overheard.text(event.toString()))
        .build();
  }
}
