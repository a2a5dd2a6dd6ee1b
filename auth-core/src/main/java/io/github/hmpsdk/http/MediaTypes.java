package io.github.hmpsdk.http;

import feign.Response;

/** Says of what type an answer claims to be, without repeating the claim, which may be any text. */
final class MediaTypes {

  private MediaTypes() {}

  static String described(Response response) {
    String type = BoundedBody.contentType(response);
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
