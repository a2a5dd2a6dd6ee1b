package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls an emulator over the network. Every answer is held against the definition, unless it is
 * called {@link #unchecked}.
 */
final class TestClient {

  private final HttpClient http;
  private final URI address;
  private final Map<String, String> headers;
  private final boolean checked;

  private TestClient(HttpClient http, URI address, Map<String, String> headers, boolean checked) {
    this.http = http;
    this.address = address;
    this.headers = headers;
    this.checked = checked;
  }

  static TestClient of(HmpEmulator hmp) {
    return new TestClient(
        HttpClient.newBuilder().sslContext(Tls.trusting(hmp.certificate())).build(),
        hmp.url(),
        Map.of("Content-Type", "application/json"),
        true);
  }

  /** A client with the cookie of one of the default local users. */
  static TestClient of(HmpEmulator hmp, String user) {
    TestClient stranger = of(hmp);
    return stranger.withCookie(stranger.login(user, user + "-password").isSuccess(200).cookie());
  }

  TestClient withCookie(String value) {
    return with("Cookie", "calypso-session-id=" + value);
  }

  TestClient withToken(String value) {
    return with("Authorization", "Bearer " + value);
  }

  TestClient with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TestClient(http, address, more, checked);
  }

  /**
   * For answers that are in no definition: a page instead of JSON, a method that does not exist.
   */
  TestClient unchecked() {
    return new TestClient(http, address, headers, false);
  }

  TestResponse login(String user, String password) {
    return post("/authentication/login", Map.of("username", user, "password", password));
  }

  TestResponse keyLogin(String key, String secret) {
    return post("/authentication/login/key", Map.of("apiKey", key, "apiSecret", secret));
  }

  TestResponse get(String path) {
    return send("GET", path, "");
  }

  TestResponse delete(String path) {
    return send("DELETE", path, "");
  }

  TestResponse post(String path, Object body) {
    return send("POST", path, json(body));
  }

  TestResponse put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  private static String json(Object body) {
    return TestResponse.MAPPER.valueToTree(body).toString();
  }

  /** Below {@code /apis}. */
  TestResponse send(String method, String path, String body) {
    try {
      return exchange(method, path, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestResponse exchange(String method, String path, String body) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/apis" + path));
    headers.forEach(request::header);
    request.method(
        method,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (checked) {
        AnswerCheck.check(response);
      }
      return new TestResponse(response);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
