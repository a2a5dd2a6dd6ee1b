package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word an answer is, against a clock that we move. */
final class AnswersOfOthersTest {

  private static final String HMP_ERROR = "{\"code\":\"070000\",\"name\":\"InternalServer\"}";

  private final FakeProtocol protocol = new FakeProtocol();
  private final AuthSession session =
      protocol.immediateSession(HmpCredentials.localUser("operator", "a-password"));
  private Response answer = response(200, "application/json", "{\"data\":{}}");
  private final ReauthenticatingClient client =
      new ReauthenticatingClient((request, options) -> answer, session);

  @ParameterizedTest
  @CsvSource({
    "200, application/json, '{\"data\":{}}', true",
    "204, , '', true",
    "200, image/jpeg, x, true",
    "200, text/plain, OK, false",
    "503, text/html, <html>, false",
    "502, , '', false",
    "504, text/plain, timeout, false",
    "500, application/json, '{\"error\":\"x\"}', false",
    "429, text/html, <html>, false",
    "403, text/html, <html>, false",
    "500, application/json, '" + HMP_ERROR + "', true",
    "429, application/json, '" + HMP_ERROR + "', true"
  })
  void login_seenAlive_onlyByTheAppliancesOwnAnswer(
      int status, @Nullable String type, String body, boolean alive) throws Exception {
    Login login = protocol.use(session);
    protocol.pass(Duration.ofSeconds(10));
    answer = response(status, type, body);

    send().close();

    assertThat(login.aliveAt() == protocol.nanos.get()).isEqualTo(alive);
  }

  @Test
  void probe_silent_isAskedAgainAfterASecondAndNotBefore() {
    answer = response(404, null, "");
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(this::send).isInstanceOf(UnavailableException.class);
      protocol.pass(Duration.ofMillis(200));
    }

    assertThat(protocol.checks).isEqualTo(2);
  }

  @Test
  void probe_clear_isAskedOncePerThirtySeconds() throws Exception {
    protocol.onCheck = () -> new LoginCheck(Liveness.ALIVE, null);
    answer = response(404, null, "");
    for (int i = 0; i < 50; i++) {
      assertThat(send().status()).isEqualTo(404);
      protocol.pass(Duration.ofSeconds(1));
    }

    assertThat(protocol.checks).isEqualTo(2);
  }

  @Test
  void probe_callerInterrupted_leavesWithItsFlag() {
    AuthSession waiting = protocol.session(HmpCredentials.localUser("operator", "a-password"));
    protocol.call(waiting);
    protocol.runBackground();
    ReauthenticatingClient slow = new ReauthenticatingClient((request, options) -> answer, waiting);
    answer = response(404, null, "");
    Thread.currentThread().interrupt();

    HmpTransportException failure =
        catchThrowableOfType(HmpTransportException.class, () -> slow.execute(request(), OPTIONS));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageContaining("Interrupted");
    assertThat(failure.mayHaveBeenSent()).as("a POST is not sent again").isTrue();
  }

  @Test
  void error_longerThanTheLimit_isCutWithALengthThatFits() throws Exception {
    protocol.onCheck = () -> new LoginCheck(Liveness.ALIVE, null);
    answer = response(404, "text/plain", "x".repeat(100_000));

    Response cut = send();

    assertThat(cut.body().length()).isEqualTo(64 * 1024);
    assertThat(cut.headers().get("Content-Length")).containsExactly(String.valueOf(64 * 1024));
  }

  @Test
  void disguise_ordinaryAnswer_isPassedOnAsItWas() throws Exception {
    for (String body : List.of("{\"data\":[1]}", "  {\"x\":1}", "[]", "", "{", "x".repeat(5000))) {
      answer = response(200, "application/json", body);
      try (InputStream in = send().body().asInputStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
      }
    }
    assertThat(protocol.logins).isEqualTo(1);
  }

  @Test
  void answer_breaksOffOrStaysUnclear_isClosed() throws Exception {
    CountingStream broken = new CountingStream();
    broken.failing = true;
    answer = answer.toBuilder().headers(Map.of()).body(broken, null).build();
    assertThatThrownBy(this::send).isInstanceOf(IOException.class);
    assertThat(broken.closed).isTrue();

    CountingStream page = new CountingStream();
    answer =
        answer.toBuilder()
            .headers(Map.of("Content-Type", List.of("text/html")))
            .body(page, null)
            .build();
    send().close(); // in vain: from now on the appliance is asked
    page.closed = false;
    assertThatThrownBy(this::send).isInstanceOf(UnavailableException.class);
    assertThat(page.closed).isTrue();
  }

  @Test
  void disguise_endlessAnswer_isNotReadFurtherThanItsBeginning() throws Exception {
    CountingStream endless = new CountingStream();
    answer =
        answer.toBuilder()
            .headers(Map.of("Content-Type", List.of("application/json")))
            .body(endless, null)
            .build();

    send().close();

    assertThat(endless.read).isLessThanOrEqualTo(2048);
  }

  private static final Request.Options OPTIONS = new Request.Options();

  private Response send() throws IOException {
    return client.execute(request(), OPTIONS);
  }

  private static Request request() {
    return Request.create(
        Request.HttpMethod.GET,
        "https://hmp.example.com/apis/sources/1",
        Map.of(),
        null,
        StandardCharsets.UTF_8,
        null);
  }

  private static Response response(int status, @Nullable String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, Collection<String>> headers = new HashMap<>();
    headers.put("Content-Length", List.of(String.valueOf(bytes.length)));
    if (type != null) {
      headers.put("Content-Type", List.of(type));
    }
    return Response.builder()
        .request(request())
        .status(status)
        .headers(headers)
        .body(new ByteArrayInputStream(bytes), null)
        .build();
  }

  /** Blanks without end. */
  private static final class CountingStream extends InputStream {
    private int read;
    private boolean failing;
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public int read() {
      read++;
      return ' ';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (failing) {
        throw new IOException("on purpose");
      }
      java.util.Arrays.fill(buffer, offset, offset + length, (byte) '{');
      read += length;
      return length;
    }
  }
}
