package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.http.ResponseLimits;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an appliance answers: a typed error, bounded memory, and the next call is fine. */
final class HostileAnswersTest {

  private static final String FINE = RawServer.http("200 OK", "", "{\"data\":{\"id\":\"x\"}}");
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String BLOCK = "x".repeat(8192);

  static Stream<Arguments> answers() {
    return Stream.of(
        hostile(
            "endless body",
            "HTTP/1.1 200 OK\r\n" + JSON + "\r\n\"" + RawServer.THEN_FOR_EVER + BLOCK,
            HmpDecodingException.class),
        hostile(
            "endless headers",
            "HTTP/1.1 200 OK\r\n" + RawServer.THEN_FOR_EVER + "X-More: of it\r\n",
            HmpTransportException.class),
        hostile(
            "endless header line",
            "HTTP/1.1 200 OK\r\nX-Long: " + RawServer.THEN_FOR_EVER + BLOCK,
            HmpTransportException.class),
        hostile(
            "endless error body",
            "HTTP/1.1 500 Error\r\n\r\n" + RawServer.THEN_FOR_EVER + BLOCK,
            ServerFailureException.class),
        hostile(
            "endless 404 body",
            "HTTP/1.1 404 No\r\n\r\n" + RawServer.THEN_FOR_EVER + BLOCK,
            NotFoundException.class),
        hostile(
            "compressed although nobody asked",
            RawServer.http("200 OK", JSON + "Content-Encoding: gzip\r\n", "\u001f\u008b\u0008"),
            HmpDecodingException.class),
        hostile(
            "invalid UTF-8",
            RawServer.http("200 OK", JSON, "{\"data\":{\"id\":\"x\"}}").replace("x", "\u00ff"),
            HmpDecodingException.class),
        hostile(
            "shorter than promised",
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}" + RawServer.THEN_CUT,
            HmpTransportException.class),
        hostile(
            "cut chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\n{" + RawServer.THEN_CUT,
            HmpTransportException.class),
        hostile("not HTTP", "SSH-2.0-OpenSSH\r\n\r\n", HmpTransportException.class),
        hostile("empty error", RawServer.http("418 Odd", "", ""), HmpApiException.class),
        hostile(
            "error page",
            RawServer.http("500 Error", "Content-Type: text/html\r\n", "<html>" + BLOCK),
            ServerFailureException.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void d08_hostileAnswer_isATypedErrorAndTheNextCallIsFine(
      String name, String answer, Class<? extends HmpException> type) throws Exception {
    Queue<String> answers = new ConcurrentLinkedQueue<>();
    answers.add(answer);
    try (RawServer server =
            new RawServer(
                request ->
                    request.contains("/authentication/")
                        ? RawServer.afterLogin("").apply(request)
                        : Objects.requireNonNullElse(answers.poll(), FINE));
        HmpClient hmp = client(server)) {
      Throwable failure = catchThrowable(() -> hmp.sources().getSource("x"));

      assertThat(failure).as(name).isInstanceOf(type);
      assertThat(failure.getMessage()).hasSizeLessThan(1000);
      assertThat(hmp.sources().getSource("x").getData().getId()).isEqualTo("x");
      assertThat(server.requests).noneMatch(request -> request.contains("Accept-Encoding"));
    }
  }

  @Test
  void answers_smallerLimit_isHeld() throws Exception {
    String large = RawServer.http("200 OK", JSON, "{\"data\":{\"name\":\"" + BLOCK + "\"}}");
    try (RawServer server = new RawServer(RawServer.afterLogin(large));
        HmpClient hmp =
            HmpClient.builder(server.url())
                .allowPlainHttpOnLoopbackForTests()
                .credentials(HmpCredentials.localUser("operator", "raw-password"))
                .responseLimits(new ResponseLimits(1000, 50, 1000))
                .build()) {
      assertThat(catchThrowable(() -> hmp.sources().getSource("x")))
          .isInstanceOf(HmpDecodingException.class)
          .hasMessageContaining("longer than 1000 bytes");
    }
  }

  private static Arguments hostile(String name, String answer, Class<? extends HmpException> type) {
    return Arguments.of(name, answer, type);
  }

  private static HmpClient client(RawServer server) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"))
        .retry(RetrySettings.DEFAULT.withMaxAttempts(1))
        .callTimeout(Duration.ofSeconds(20))
        .build();
  }
}
