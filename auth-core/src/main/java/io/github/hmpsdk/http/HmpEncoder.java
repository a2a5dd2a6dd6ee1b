package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.github.hmpsdk.client.Requirements;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes request bodies as JSON, after checking what the definition requires of them. Thread-safe.
 */
public final class HmpEncoder implements Encoder {

  /** The only kind there is. */
  public HmpEncoder() {}

  /**
   * Writes a body.
   *
   * @throws IllegalArgumentException if a required property is missing or one is outside its
   *     limits; nothing is sent then
   */
  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    Requirements.valid("request", "body", body);
    try {
      template.body(Json.MAPPER.writeValueAsBytes(body), StandardCharsets.UTF_8);
    } catch (JsonProcessingException unwritable) {
      unwritable.clearLocation();
      throw new EncodeException("The request body cannot be written as JSON", unwritable);
    }
  }
}
