package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.client.model.LocalLoginResponse;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.http.HmpDecoder;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How long a cookie login lives from the moment of an answer: its {@code expires} less the answer's
 * own {@code Date}. Both are of the appliance's clock, so that it need not agree with ours. The
 * body is informational: whatever is wrong with it means that the lifetime is not known.
 */
final class CookieLifetime {

  private CookieLifetime() {}

  static @Nullable Duration of(Response response, HmpDecoder decoder) {
    Collection<String> dates = Requests.values(response.headers(), "Date");
    try {
      LocalLoginResponse body =
          (LocalLoginResponse) decoder.decode(response, LocalLoginResponse.class);
      Instant expires = body == null || body.getData() == null ? null : body.getData().getExpires();
      if (expires == null || dates.isEmpty()) {
        return null;
      }
      Instant answered =
          Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(dates.iterator().next()));
      return Duration.between(answered, expires);
    } catch (IOException | HmpDecodingException | DateTimeException unreadable) {
      return null;
    }
  }
}
