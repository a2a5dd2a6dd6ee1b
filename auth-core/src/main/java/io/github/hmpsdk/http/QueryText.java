package io.github.hmpsdk.http;

import feign.Param;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Writes text into a query so that it arrives as it is given: Feign alone takes what looks encoded
 * for encoded. Stateless and thread-safe.
 */
public final class QueryText implements Param.Expander {

  /** For Feign. */
  public QueryText() {}

  @Override
  public String expand(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }
}
