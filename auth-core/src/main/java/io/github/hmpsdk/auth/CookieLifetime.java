package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.client.model.LocalLoginResponse;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.HmpDecoder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a cookie login lives from the moment of an answer: its {@code expires} less the answer's
 * own {@code Date}. Both are of the appliance's clock, so that it need not agree with ours. The
 * body is informational: whatever is wrong with it means that the lifetime is not known.
 */
final class CookieLifetime {

  /** In seconds this is the year 33,658, in milliseconds 2001: so it is milliseconds. */
  private static final long SURELY_MILLIS = 1_000_000_000_000L;

  private CookieLifetime() {}

  static @Nullable Duration of(Response response, HmpDecoder decoder) {
    try {
      LocalLoginResponse body =
          (LocalLoginResponse) decoder.decode(response, LocalLoginResponse.class);
      Instant expires = body == null || body.getData() == null ? null : body.getData().getExpires();
      Instant answered = Requests.date(response.headers());
      return expires == null || answered == null ? null : between(answered, expires);
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  private static @Nullable Duration between(Instant answered, Instant expires) {
    long seconds = expires.getEpochSecond();
    Instant end = seconds >= SURELY_MILLIS ? Instant.ofEpochMilli(seconds) : expires;
    Duration length = Duration.between(answered, end);
    return length.isNegative() ? null : Durations.atMost(length, Durations.LONGEST);
  }
}
