package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.client.model.SourceUpdate;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a request goes over the wire, counted at a socket: the table of repetition. */
final class SendCountTest {

  private static final String ERROR_500 = RawServer.http("500 Error", "", "");
  private static final String ERROR_503 = RawServer.http("503 Busy", "Retry-After: 0\r\n", "");
  private static final String ERROR_429 = RawServer.http("429 Slow", "Retry-After: 0\r\n", "");
  private static final String ERROR_404 = RawServer.http("404 No", "", "{\"code\":\"040009\"}");
  private static final String ERROR_403 = RawServer.http("403 No", "", "");

  private static final SourceCreate NEW =
      new SourceCreate().name("a").type(SourceType.UDP).multicast(false).port(1);
  private static final SourceUpdate CHANGED =
      new SourceUpdate().name("a").type(SourceType.UDP).multicast(false).port(1);

  static Stream<Arguments> table() {
    Consumer<HmpClient> get = hmp -> hmp.sources().getSource("id");
    Consumer<HmpClient> put = hmp -> hmp.sources().updateSource("id", CHANGED);
    Consumer<HmpClient> delete = hmp -> hmp.sources().deleteSource("id");
    Consumer<HmpClient> post = hmp -> hmp.sources().createSource(NEW);
    return Stream.of(
        Arguments.of("GET", "connection cut", get, RawServer.CUT, 3),
        Arguments.of("GET", "connection reset", get, RawServer.RESET, 3),
        Arguments.of("GET", "no answer", get, RawServer.SILENCE, 3),
        Arguments.of("GET", "500", get, ERROR_500, 3),
        Arguments.of("GET", "503 with Retry-After", get, ERROR_503, 3),
        Arguments.of("GET", "429 with Retry-After", get, ERROR_429, 3),
        Arguments.of("GET", "404", get, ERROR_404, 1),
        Arguments.of("GET", "403", get, ERROR_403, 1),
        Arguments.of("PUT", "connection cut", put, RawServer.CUT, 3),
        Arguments.of("PUT", "503 with Retry-After", put, ERROR_503, 3),
        Arguments.of("DELETE", "connection cut", delete, RawServer.CUT, 3),
        Arguments.of("DELETE", "500", delete, ERROR_500, 3),
        Arguments.of("POST", "connection cut", post, RawServer.CUT, 1),
        Arguments.of("POST", "connection reset", post, RawServer.RESET, 1),
        Arguments.of("POST", "no answer", post, RawServer.SILENCE, 1),
        Arguments.of("POST", "500", post, ERROR_500, 1),
        Arguments.of("POST", "503 with Retry-After", post, ERROR_503, 1),
        Arguments.of("POST", "429 with Retry-After", post, ERROR_429, 1));
  }

  @ParameterizedTest(name = "{0} after {1}: {4} sends")
  @MethodSource("table")
  void b09_send_afterFault_happensAsOftenAsTheTableSays(
      String method, String fault, Consumer<HmpClient> call, String answer, int sends)
      throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> call.accept(hmp)).isInstanceOf(HmpException.class);

      assertThat(server.count(method)).as(fault).isEqualTo(sends);
    }
  }

  @Test
  void b09_post_refusedLogin_isSentTwiceInAll() throws Exception {
    try (RawServer server =
            new RawServer(
                RawServer.afterLogin(RawServer.http("401 No", "Retry-After: 0\r\n", "")));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> hmp.sources().createSource(NEW)).isInstanceOf(HmpException.class);

      assertThat(server.count("POST")).isEqualTo(2);
    }
  }

  @Test
  void a24_everySend_carriesExactlyOneSessionCookie() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(ERROR_500));
        HmpClient hmp =
            client(server.url())
                .requestInterceptor(template -> template.header("Cookie", "mine=1"))
                .build()) {
      assertThatThrownBy(() -> hmp.sources().getSource("id")).isInstanceOf(HmpException.class);

      assertThat(server.requests)
          .filteredOn(request -> request.startsWith("GET "))
          .hasSize(3)
          .allSatisfy(
              request ->
                  assertThat(request.lines().filter(line -> line.startsWith("Cookie:")))
                      .containsExactly("Cookie: mine=1; calypso-session-id=raw-cookie"));
    }
  }

  @Test
  void b10_retryAfterBeyondTheDeadline_failsAtOnceAndCarriesTheValue() throws Exception {
    String busy = RawServer.http("503 Busy", "Retry-After: 3600\r\n", "");
    try (RawServer server = new RawServer(RawServer.afterLogin(busy));
        HmpClient hmp = client(server.url()).build()) {
      UnavailableException failure =
          catchThrowableOfType(UnavailableException.class, () -> hmp.sources().getSource("id"));

      assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
      assertThat(server.count("GET")).isEqualTo(1);
    }
  }

  @Test
  void delete_lostAnswerThenNotFound_isSuccess() throws Exception {
    try (RawServer server =
            new RawServer(
                new Function<String, String>() {
                  private boolean lost;

                  @Override
                  public String apply(String request) {
                    if (request.contains("/authentication/")) {
                      return RawServer.afterLogin("").apply(request);
                    }
                    boolean first = !lost;
                    lost = true;
                    return first ? RawServer.CUT : ERROR_404;
                  }
                });
        HmpClient hmp = client(server.url()).build()) {
      hmp.sources().deleteSource("id");

      assertThat(server.count("DELETE")).isEqualTo(2);
    }
  }

  @Test
  void post_connectionRefused_isTriedAgainAndSaysNotSent() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.CUT));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> hmp.sources().getSource("id")).isInstanceOf(HmpException.class);
      server.close();

      HmpTransportException failure =
          catchThrowableOfType(HmpTransportException.class, () -> hmp.sources().createSource(NEW));

      assertThat(failure.mayHaveBeenSent()).isFalse();
      assertThat(failure.attempts()).isEqualTo(3);
      assertThat(failure).hasMessageContaining("is the appliance up");
    }
  }

  @Test
  void post_poolExhausted_isTriedAgainAndSaysNotSent() throws Exception {
    TransportSettings onlyOne =
        TransportSettings.DEFAULT
            .withReadTimeout(Duration.ofSeconds(20))
            .withPoolTimeout(Duration.ofMillis(50))
            .withMaxConnections(1);
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp = client(server.url()).transport(onlyOne).build();
        ConcurrentCalls taken = new ConcurrentCalls(1, () -> hmp.sources().getSource("id"))) {
      Awaitility.await("the only connection is taken").until(() -> server.count("GET") == 1);

      HmpTransportException failure =
          catchThrowableOfType(HmpTransportException.class, () -> hmp.sources().createSource(NEW));

      assertThat(failure.mayHaveBeenSent()).isFalse();
      assertThat(failure.attempts()).isEqualTo(3);
      assertThat(server.count("POST")).isZero();
      server.close();
      assertThat(taken.failures()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 No", "502 No", "504 No"})
  void a21_serverFailureWithRetryAfter_isNotRepeatedBefore(String status) throws Exception {
    String later = RawServer.http(status, "Retry-After: 3600\r\n", "");
    try (RawServer server = new RawServer(RawServer.afterLogin(later));
        HmpClient hmp = client(server.url()).build()) {
      ServerFailureException failure =
          catchThrowableOfType(ServerFailureException.class, () -> hmp.sources().getSource("id"));

      assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
      assertThat(server.count("GET")).isEqualTo(1);
    }
  }

  @Test
  void d24_407_isToldAsAProxys() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.http("407 No", "", "")));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> hmp.sources().getSource("id"))
          .isInstanceOf(HmpException.class)
          .hasMessageContaining("a proxy wants its own user and password");
    }
  }

  @Test
  void with_once_isSentOnceAndTheRestAsBefore() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(ERROR_500));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> hmp.with(CallOptions.once()).sources().getSource("id"))
          .isInstanceOf(HmpException.class);
      assertThat(server.count("GET")).isEqualTo(1);

      assertThatThrownBy(() -> hmp.sources().getSource("id")).isInstanceOf(HmpException.class);
      assertThat(server.count("GET")).isEqualTo(4);
    }
  }

  @Test
  void with_shortTime_endsBeforeTheReadTimeout() throws Exception {
    Queue<String> answers = new ConcurrentLinkedQueue<>();
    answers.add(RawServer.http("200 OK", "", "{\"data\":[]}"));
    try (RawServer server =
            new RawServer(
                request ->
                    request.contains("/authentication/")
                        ? RawServer.afterLogin("").apply(request)
                        : Objects.requireNonNullElse(answers.poll(), RawServer.SILENCE));
        HmpClient hmp = client(server.url()).transport(TransportSettings.DEFAULT).build()) {
      hmp.sources().listSources();
      long begun = System.nanoTime();

      assertThatThrownBy(
              () -> hmp.with(CallOptions.within(Duration.ofMillis(200))).sources().getSource("id"))
          .isInstanceOf(HmpTransportException.class)
          .hasMessageContaining("no answer in time");

      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
      assertThat(server.count("GET")).isEqualTo(2);
    }
  }

  @Test
  void applicationName_standsInTheUserAgent() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(ERROR_404));
        HmpClient hmp =
            client(server.url())
                .transport(TransportSettings.DEFAULT.withApplicationName("recorder/2.1"))
                .build()) {
      assertThatThrownBy(() -> hmp.sources().getSource("id")).isInstanceOf(HmpException.class);
      assertThat(server.requests)
          .allMatch(
              request ->
                  request.contains("User-Agent: recorder/2.1 hmp-sdk-java/" + version() + "\r\n"));
    }
  }

  @Test
  void userAgent_untouched_isTheSdkWithTheVersionOfItsPom() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(ERROR_404));
        HmpClient hmp = client(server.url()).build()) {
      assertThatThrownBy(() -> hmp.sources().getSource("id")).isInstanceOf(HmpException.class);

      assertThat(server.requests)
          .anyMatch(request -> request.contains("/authentication/login"))
          .anyMatch(request -> request.startsWith("GET /apis/sources/id"))
          .allMatch(request -> request.contains("User-Agent: hmp-sdk-java/" + version() + "\r\n"));
    }
  }

  /** As this module's pom has it. */
  private static String version() {
    try {
      Matcher version =
          Pattern.compile("<artifactId>hmp-parent</artifactId>\\s*<version>([^<]+)</version>")
              .matcher(Files.readString(Path.of("pom.xml")));
      assertThat(version.find()).isTrue();
      return version.group(1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static HmpClientBuilder client(String url) {
    RetrySettings quick =
        RetrySettings.DEFAULT
            .withBaseDelay(Duration.ofMillis(2))
            .withThrottledBaseDelay(Duration.ofMillis(2))
            .withMaxDelay(Duration.ofMillis(4));
    return HmpClient.builder(url)
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"))
        .retry(quick)
        .transport(TransportSettings.DEFAULT.withReadTimeout(Duration.ofMillis(300)));
  }
}
