package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link HmpEmulator} can be told, its control port can be told too. */
class ControlFaultTest {
  private final StandaloneEmulator running = StandaloneEmulator.start(HmpEmulator.builder(), 0);
  private final HmpEmulator hmp = running.emulator();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    running.close();
  }

  static Stream<String> commands() {
    return Arrays.stream(HmpEmulator.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getReturnType() == void.class)
        .map(Method::getName)
        .filter(name -> !name.equals("close"))
        .map(name -> "/" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_ofTheJavaApi_hasAPath(String path) throws Exception {
    assertThat(send(path, "{}").status()).isIn(204, 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'fault':'unavailable' | 503",
        "'fault':'error','status':404,'code':'040009','name':'SourceNotFound','message':'a' | 404",
        "'fault':'tooManyRequests' | 429",
        "'fault':'redirect','location':'/elsewhere' | 302",
        "'fault':'loginPage' | 200",
        "'fault':'garbage' | 200",
        "'fault':'gzipBomb','megabytes':1 | 200",
        "'fault':'hang','millis':1 | 200",
        "'fault':'status','status':502,'afterMillis':1 | 502"
      })
  void answerNext_faultWithAStatus_isAnswered(String fields, int status) throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();

    order("/answer-next", fields).isSuccess(204);

    viewer.get("/sources").isSuccess(status);
    viewer.get("/sources").isSuccess(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "resetUnread", "truncated", "endlessHeaders"})
  void answerNext_faultOfTheConnection_breaksIt(String fault) throws Exception {
    TestClient operator = TestClient.of(hmp, "operator");

    send("/answer-next", "{\"operationId\":\"*\",\"fault\":\"" + fault + "\"}").isSuccess(204);

    // No GET: the client would send it again by itself.
    assertThatIOException().isThrownBy(() -> operator.exchange("PUT", "/sources/unknown", "{}"));
    operator.get("/sources").isSuccess(200);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'2026-01-31T12:00:00Z', 'Sat, 31 Jan 2026 12:00:00 GMT'"})
  void answerNext_retryAfter_isSentInItsForm(String time, String header) throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();
    String value = time.length() == 1 ? time : "'" + time + "'";

    order("/answer-next", "'fault':'unavailable','retryAfter':" + value).isSuccess(204);

    assertThat(viewer.get("/sources").isSuccess(503).header("Retry-After")).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'fault':'resett'",
        "'fault':'hang'",
        "'fault':'reset','headers':{'a':'b'}",
        "'fault':'redirect'",
        "'fault':'unavailable','retryAfter':'soon'"
      })
  void answerNext_faultyFault_answers400(String fields) throws Exception {
    assertThat(order("/answer-next", fields).isSuccess(400).json().path("message").asText())
        .isNotBlank();
  }

  @Test
  void answerTimes_two_spoilsTwo() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();

    order("/answer-times", "'count':2,'status':503").isSuccess(204);

    viewer.get("/sources").isSuccess(503);
    viewer.get("/sources").isSuccess(503);
    viewer.get("/sources").isSuccess(200);
  }

  @Test
  void answerOften_always_spoilsUntilCalm() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();

    order("/answer-often", "'probability':1.0,'seed':7,'status':503").isSuccess(204);
    viewer.get("/sources").isSuccess(503);
    viewer.get("/sources").isSuccess(503);

    send("/calm", "").isSuccess(204);
    viewer.get("/sources").isSuccess(200);
  }

  @Test
  void refuseFreshLogins_on_refusesThemUntilOff() throws Exception {
    order("/refuse-fresh-logins", "'refuse':true").isSuccess(204);
    TestClient.of(hmp, "viewer").get("/sources").isError(401, "020001", "UserNotAuthorized");

    order("/refuse-fresh-logins", "'refuse':false").isSuccess(204);
    TestClient.of(hmp, "viewer").get("/sources").isSuccess(200);
  }

  private TestResponse order(String path, String fields) throws IOException, InterruptedException {
    return send(path, ("{'operationId':'listSources'," + fields + "}").replace('\'', '"'));
  }

  private TestResponse send(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.controlUrl() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new TestResponse(response);
  }
}
