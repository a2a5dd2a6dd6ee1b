package io.github.hmpsdk.http;

import feign.Response;
import java.util.Locale;

/** Of what type an answer claims to be. */
final class MediaTypes {

  private MediaTypes() {}

  /** The claim in lower case; empty if there is none. */
  static String claimed(Response response) {
    return Headers.first(response.headers(), "Content-Type").toLowerCase(Locale.ROOT);
  }

  /** The type for messages, without repeating the claim, which may be any text. */
  static String described(Response response) {
    String type = claimed(response);
    if (type.isEmpty()) {
      return "no content type";
    }
    if (type.contains("json")) {
      return "JSON";
    }
    if (type.contains("html")) {
      return "HTML";
    }
    for (String family : new String[] {"text", "image", "video", "audio", "application"}) {
      if (type.startsWith(family + "/")) {
        return family;
      }
    }
    return "another content type";
  }
}
