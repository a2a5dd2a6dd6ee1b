package io.github.hmpsdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers without a wire: what is measured is the client. Thread-safe. */
final class InMemoryAppliance implements Client {

  private static final byte[] LOGIN = "{\"data\":{\"username\":\"operator\"}}".getBytes(UTF_8);
  private static final Map<String, Collection<String>> JSON =
      Map.of("Content-Type", List.of("application/json"));
  private static final Map<String, Collection<String>> COOKIE =
      Map.of(
          "Content-Type",
          List.of("application/json"),
          "Set-Cookie",
          List.of("calypso-session-id=0123456789; Path=/; Secure; HttpOnly"));

  private final byte[] answer;

  InMemoryAppliance(byte[] answer) {
    this.answer = answer;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    boolean login = request.url().endsWith("/authentication/login");
    return Response.builder()
        .status(200)
        .headers(login ? COOKIE : JSON)
        .body(login ? LOGIN : answer)
        .request(request)
        .build();
  }
}
