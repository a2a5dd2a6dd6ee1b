package io.github.hmpsdk.client;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plain Feign over a wire that keeps what is sent and gives a prepared answer. */
final class Wire implements Client {

  static final String BASE = "https://hmp.example.com/apis";

  private final List<Request> sent = new ArrayList<>();
  private final int status;
  private final String mediaType;
  private final byte[] body;

  Wire(int status, String mediaType, byte[] body) {
    this.status = status;
    this.mediaType = mediaType;
    this.body = body.clone();
  }

  /** A wire whose answers nobody reads. */
  static Wire silent() {
    return new Wire(200, "application/json", "null".getBytes(StandardCharsets.UTF_8));
  }

  <A> A client(Class<A> api) {
    return Feign.builder().client(this).encoder(encoder()).decoder(decoder()).target(api, BASE);
  }

  List<Request> sent() {
    return sent;
  }

  /** The only request that was sent. */
  Request only() {
    if (sent.size() != 1) {
      throw new AssertionError("requests: " + sent);
    }
    return sent.get(0);
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    sent.add(request);
    return Response.builder()
        .request(request)
        .status(status)
        .headers(Map.of("Content-Type", List.of(mediaType)))
        .body(body)
        .build();
  }

  private static Encoder encoder() {
    return (value, type, template) ->
        template.body(Json.write(value).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Decoder decoder() {
    return (response, type) -> decode(response, type);
  }

  private static Object decode(Response response, Type type) throws IOException {
    try (InputStream content = response.body().asInputStream()) {
      byte[] bytes = content.readAllBytes();
      if (type == byte[].class) {
        return bytes;
      }
      return type == InputStream.class
          ? new ByteArrayInputStream(bytes)
          : Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
  }
}
