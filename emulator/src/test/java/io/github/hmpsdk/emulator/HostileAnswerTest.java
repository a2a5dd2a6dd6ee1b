package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileAnswerTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void endlessBody_readOn_goesOn() throws IOException {
    hmp.answerNext("listSources", Fault.endlessBody());

    try (SSLSocket socket = requested()) {
      byte[] begin = socket.getInputStream().readNBytes(4 * MEGABYTE);

      assertThat(begin).hasSize(4 * MEGABYTE);
      assertThat(new String(begin, 0, 2000, StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("application/json", "{\"data\":[", "{\"id\":");
    }
    operator.get("/sources").isSuccess(200);
  }

  @Test
  void endlessHeaders_readOn_goOn() throws IOException {
    hmp.answerNext("listSources", Fault.endlessHeaders());

    try (SSLSocket socket = requested()) {
      byte[] begin = socket.getInputStream().readNBytes(4 * MEGABYTE);

      assertThat(begin).hasSize(4 * MEGABYTE);
      assertThat(new String(begin, StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200 OK\r\nX-Endless: ")
          .doesNotContain("\r\n\r\n");
    }
    operator.get("/sources").isSuccess(200);
  }

  @Test
  void endlessBody_notRead_doesNotKeepTheEmulatorOpen() throws IOException {
    hmp.answerTimes("listSources", 2, Fault.endlessBody());

    try (SSLSocket one = requested();
        SSLSocket other = requested()) {
      hmp.close();

      assertThat(one.isConnected() && other.isConnected()).isTrue();
    }
  }

  @Test
  void gzipBomb_unpacked_isAThousandTimesLarger() throws IOException {
    hmp.answerNext("listSources", Fault.gzipBomb(16));

    TestResponse bomb = operator.unchecked().get("/sources").isSuccess(200);

    assertThat(bomb.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(bomb.bytes()).hasSizeLessThan(MEGABYTE / 16);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bomb.bytes()))) {
      byte[] unpacked = in.readAllBytes();
      assertThat(unpacked).hasSizeGreaterThan(16 * MEGABYTE);
      assertThat(TestResponse.MAPPER.readTree(unpacked).path("data").isArray()).isTrue();
    }
  }

  @Test
  void garbage_parsed_isNoJson() {
    hmp.answerNext("listSources", Fault.garbage());

    TestResponse garbage = operator.unchecked().get("/sources").isSuccess(200);

    assertThat(garbage.header("Content-Type")).isEqualTo("application/json");
    assertThatIOException()
        .isThrownBy(() -> TestResponse.MAPPER.readTree(garbage.bytes()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void redirect_location_isSent() {
    hmp.answerNext("listSources", Fault.redirect("https://elsewhere.example.com/"));

    TestResponse moved = operator.unchecked().get("/sources").isSuccess(302);

    assertThat(moved.header("Location")).isEqualTo("https://elsewhere.example.com/");
  }

  @Test
  void loginPage_write_isAPageAndChangesNothing() {
    hmp.answerNext("deleteSource", Fault.loginPage());

    TestResponse page =
        operator.unchecked().delete("/sources/77b931f7-5843-4355-886f-45a28c02ab49").isSuccess(200);

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<form");
    assertThat(hmp.sources()).hasSize(3);
  }

  @Test
  void retryAfter_bothForms_areSent() {
    hmp.answerNext("listSources", Fault.tooManyRequests().retryAfter(Duration.ofSeconds(90)));
    hmp.answerNext(
        "listSources", Fault.unavailable().retryAfter(Instant.parse("2026-01-02T03:04:05.678Z")));
    TestClient client = operator.unchecked();

    assertThat(client.get("/sources").isSuccess(429).header("Retry-After")).isEqualTo("90");
    TestResponse unavailable = client.get("/sources").isError(503, "090002", "ServiceUnavailable");
    assertThat(unavailable.header("Retry-After")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
  }

  @Test
  void resetUnread_bodyNotSentYet_cutsWithoutWaitingForIt() throws IOException {
    hmp.answerNext("createSource", Fault.resetUnread());

    try (SSLSocket socket =
        sent("POST /apis/sources HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n")) {
      assertThatIOException().isThrownBy(() -> socket.getInputStream().read());
    }
  }

  @Test
  void resetUnread_largeBody_cutsAndChangesNothing() {
    hmp.answerNext("createSource", Fault.resetUnread());
    String body =
        "{\"name\":\"a\",\"type\":\"UDP\",\"port\":1,\"multicast\":false,\"description\":\""
            + "a".repeat(MEGABYTE / 2)
            + "\"}";

    assertThatIOException().isThrownBy(() -> operator.exchange("POST", "/sources", body));

    assertThat(hmp.sources()).hasSize(3);
    assertThat(hmp.seen().count("createSource")).isEqualTo(1);
    assertThat(hmp.seen().requests()).last().extracting(RecordedRequest::status).isEqualTo(0);
  }

  @Test
  void cannedAnswer_wrongUse_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.gzipBomb(0))
        .withMessageContaining("megabytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.unavailable().retryAfter(Duration.ofSeconds(-1)))
        .withMessageContaining("time");
    assertThatIllegalStateException().isThrownBy(() -> Fault.endlessBody().body("text/plain", "a"));
    assertThatIllegalStateException().isThrownBy(() -> Fault.endlessHeaders().header("a", "b"));
  }

  private SSLSocket requested() throws IOException {
    return sent("GET /apis/sources HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  }

  /** A connection on which something was sent, and nothing read. */
  private SSLSocket sent(String text) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            Tls.trusting(hmp.certificate())
                .getSocketFactory()
                .createSocket("127.0.0.1", hmp.url().getPort());
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
