package io.github.hmpsdk.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StandaloneEmulator running =
      EmulatorMain.start(List.of(), new PrintStream(printed, true, UTF_8));
  private final HmpEmulator hmp = running.emulator();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void start_anyPort_printsTheControlAddress() {
    assertThat(printed.toString(UTF_8)).contains("Control: " + running.controlUrl());
  }

  @Test
  void startPage_browser_tellsHowToUseIt() throws Exception {
    TestResponse page = send("GET", "/", "").isSuccess(200);

    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.text())
        .contains(
            hmp.url().toString(),
            hmp.pinnedKey(),
            hmp.certificatePem(),
            "operator-password",
            "robot-key",
            running.controlUrl() + "/answer-next")
        .doesNotContain("<script", "src=", "{address}", "{pin}", "{control}");
  }

  @Test
  void seen_someRequests_areCounted() throws Exception {
    TestClient.of(hmp, "viewer").get("/sources").isSuccess(200);

    assertThat(send("GET", "/seen", "").isSuccess(200).json())
        .isEqualTo(
            TestResponse.MAPPER.readTree(
                "{\"logins\":1,\"failedLogins\":0,\"logouts\":0,\"liveLogins\":1,"
                    + "\"operations\":{\"loginLocalUser\":1,\"listSources\":1}}"));
  }

  @Test
  void dropLogins_post_endsThem() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer");

    send("POST", "/drop-logins", "").isSuccess(204);

    viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void expireTokens_post_leavesCookies() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer");
    TestClient stranger = TestClient.of(hmp);
    TestClient robot =
        stranger.withToken(
            stranger.keyLogin("robot-key", "robot-secret").data().path("authToken").asText());

    send("POST", "/expire-tokens", "").isSuccess(204);

    viewer.get("/sources").isSuccess(200);
    robot.get("/sources").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void answerNext_textAndHeaders_areSent() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();
    send(
            "POST",
            "/answer-next",
            "{\"operationId\":\"listSources\",\"status\":503,"
                + "\"headers\":{\"Retry-After\":\"1\"},\"body\":\"later\"}")
        .isSuccess(204);

    TestResponse refused = viewer.get("/sources").isSuccess(503);

    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("Content-Type")).startsWith("text/plain");
    assertThat(refused.text()).isEqualTo("later");
    viewer.get("/sources").isSuccess(200);
  }

  @Test
  void answerNext_jsonBody_isSentAsJson() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer").unchecked();
    send("POST", "/answer-next", "{\"operationId\":\"*\",\"status\":200,\"body\":{\"data\":[]}}")
        .isSuccess(204);

    TestResponse answer = viewer.get("/sources").isSuccess(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.text()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void calm_post_removesFaults() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer");
    hmp.answerTimes("*", 3, Fault.status(500));

    send("POST", "/calm", "").isSuccess(204);

    viewer.get("/sources").isSuccess(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"operationId\":\"listSources\"}",
        "{\"operationId\":\"listSources\",\"status\":99}",
        "{\"operationId\":\"listSauces\",\"status\":200}",
        "{\"operationId\":\"listSources\",\"status\":200,\"headers\":{\" \":\"a\"}}"
      })
  void answerNext_faultyBody_answers400(String body) throws Exception {
    assertThat(send("POST", "/answer-next", body).isSuccess(400).json().path("message").asText())
        .isNotBlank();
  }

  @Test
  void answerNext_hugeBody_answers413() throws Exception {
    send("POST", "/answer-next", " ".repeat(RequestBody.LIMIT + 1)).isSuccess(413);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /drop-logins, 405, POST",
    "GET, /answer-next, 405, POST",
    "POST, /seen, 405, GET",
    "DELETE, /, 405, GET",
    "GET, /nothing, 404, ''"
  })
  void request_wrongMethodOrPath_isRefused(String method, String path, int status, String allow)
      throws Exception {
    assertThat(send(method, path, "").isSuccess(status).header("Allow")).isEqualTo(allow);
  }

  @Test
  void request_fromAPageOfAnotherOrigin_isRefused() throws Exception {
    TestClient viewer = TestClient.of(hmp, "viewer");

    send("POST", "/drop-logins", "", "Origin", "http://evil.example.com").isSuccess(403);
    send("POST", "/drop-logins", "", "Origin", "null").isSuccess(403);
    viewer.get("/sources").isSuccess(200);
    send("POST", "/drop-logins", "", "Origin", running.controlUrl().toString()).isSuccess(204);
  }

  @Test
  void apis_login_givesACookieForPlainHttpAndThisSiteOnly() throws Exception {
    TestResponse login = login("Origin", running.controlUrl().toString()).isSuccess(200);

    assertThat(login.header("Set-Cookie"))
        .matches("calypso-session-id=[^;]+; Path=/; SameSite=Strict; HttpOnly");
    send("GET", "/apis/sources", "", "Cookie", "calypso-session-id=" + login.cookie())
        .isSuccess(200);
    assertThat(hmp.seen().count("listSources")).isEqualTo(1);
  }

  @Test
  void apis_fromAPageOfAnotherOrigin_doNotReachTheAppliance() throws Exception {
    login("Origin", "http://evil.example.com").isSuccess(403);

    assertThat(hmp.seen().requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/api, listSources", "/try, /try.js", "/try.js, /apis", "/definition.json, x-errors"})
  void pages_get_arePartOfTheJars(String path, String text) throws Exception {
    assertThat(send("GET", path, "").isSuccess(200).text()).contains(text);
  }

  private TestResponse login(String... headers) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send(
        "POST",
        "/apis/authentication/login",
        "{\"username\":\"operator\",\"password\":\"operator-password\"}",
        all.toArray(String[]::new));
  }

  private TestResponse send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.controlUrl() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new TestResponse(response);
  }
}
