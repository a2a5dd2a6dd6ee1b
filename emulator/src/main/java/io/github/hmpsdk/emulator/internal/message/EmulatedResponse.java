package io.github.hmpsdk.emulator.internal.message;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes back to the client. Immutable. */
public final class EmulatedResponse {

  private static final byte[] NOTHING = {};

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final @Nullable StreamingBody stream;
  private final List<String> cookies;

  private EmulatedResponse(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, null, List.of());
  }

  private EmulatedResponse(
      int status,
      Map<String, String> headers,
      byte[] body,
      @Nullable StreamingBody stream,
      List<String> cookies) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.stream = stream;
    this.cookies = cookies;
  }

  public static EmulatedResponse json(int status, Object value) {
    return of(status, "application/json", Json.bytes(value));
  }

  /** The envelope that every success but an empty one comes in. */
  public static EmulatedResponse data(int status, Object data) {
    return json(status, Map.of("data", data));
  }

  public static EmulatedResponse jpeg(byte[] picture) {
    return of(200, "image/jpeg", picture);
  }

  public static EmulatedResponse zip(StreamingBody body) {
    return new EmulatedResponse(
        200, Map.of("Content-Type", "application/zip"), NOTHING, body, List.of());
  }

  public static EmulatedResponse html(int status, String heading) {
    return of(
        status,
        "text/html",
        utf8("<!DOCTYPE html><html><body><h1>" + heading + "</h1></body></html>"));
  }

  public static EmulatedResponse empty(int status) {
    return new EmulatedResponse(status, Map.of(), NOTHING);
  }

  public EmulatedResponse withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new EmulatedResponse(status, more, body, stream, cookies);
  }

  /** Sets cookies, each in a line of its own. */
  public EmulatedResponse withCookies(List<String> lines) {
    return new EmulatedResponse(status, headers, body, stream, lines);
  }

  public EmulatedResponse withBody(String contentType, String text) {
    return new EmulatedResponse(status, headers, utf8(text), null, cookies)
        .withHeader("Content-Type", contentType);
  }

  public EmulatedResponse withBody(byte[] bytes) {
    return new EmulatedResponse(status, headers, bytes, null, cookies);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** Values of {@code Set-Cookie}. */
  public List<String> cookies() {
    return cookies;
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body, if it is one that is made while it is sent. */
  public Optional<StreamingBody> stream() {
    return Optional.ofNullable(stream);
  }

  private static EmulatedResponse of(int status, String contentType, byte[] body) {
    return new EmulatedResponse(status, Map.of("Content-Type", contentType), body);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
