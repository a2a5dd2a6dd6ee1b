package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is secret in a request that is sent. */
final class SentSecrets {

  private static final int MAX_BODY = 64 * 1024;
  private static final int MIN_HEADER_SECRET = 4;
  private static final Set<String> PLAIN_HEADERS =
      Set.of("Accept", "Content-Type", "Content-Length", "accept", "content-type", "user-agent");
  private static final Pattern HEADER_PARTS = Pattern.compile("[\n;]");
  private static final Pattern USER_INFO = Pattern.compile("://([^\\s/?#]{1,1000})@");
  private static final Pattern PAIR = Pattern.compile("[?&]([^=&#]{1,80})=([^&#]{1,4000})");

  private SentSecrets() {}

  /** The secret headers as one text, to be compared with those of another request. */
  static String secretHeaders(Request request) {
    String only = "";
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      if (isCredential(header.getKey())) {
        for (String value : header.getValue()) {
          only = only.isEmpty() ? value : only + "\n" + value;
        }
      }
    }
    return only;
  }

  /** The headers' values, each cookie, and what stands behind {@code Bearer}. */
  static List<String> ofHeaders(Request request) {
    return ofHeader(secretHeaders(request));
  }

  /** The same of one text that is secret. */
  static List<String> ofHeader(String text) {
    List<String> secrets = new ArrayList<>();
    HEADER_PARTS
        .splitAsStream(text)
        .map(String::strip)
        .forEach(
            part -> {
              secrets.add(part);
              secrets.add(part.substring(part.indexOf('=') + 1).strip());
              secrets.add(part.substring(part.indexOf(' ') + 1).strip());
            });
    secrets.removeIf(secret -> secret.length() < MIN_HEADER_SECRET);
    return secrets;
  }

  static List<String> ofAddress(Request request) {
    String url = request.url();
    List<String> secrets = new ArrayList<>();
    if (url.indexOf('?') >= 0) {
      Matcher pair = PAIR.matcher(url);
      while (pair.find()) {
        if (SecretNames.isSecret(pair.group(1))) {
          secrets.add(decoded(pair.group(2)));
        }
      }
    }
    addUsers(url, secrets);
    return secrets;
  }

  static List<String> ofBody(Request request) {
    byte[] body = request.body();
    List<String> secrets = new ArrayList<>();
    if (body == null || body.length == 0 || body.length > MAX_BODY) {
      return secrets;
    }
    try {
      add(Json.MAPPER.readTree(body), false, secrets);
    } catch (IOException notJson) {
      return secrets;
    }
    return secrets;
  }

  private static void add(JsonNode node, boolean secret, List<String> secrets) {
    if (secret && (node.isTextual() || node.isNumber())) {
      secrets.add(node.asText());
    }
    if (node.isTextual()) {
      addUsers(node.asText(), secrets);
    }
    node.properties()
        .forEach(
            property ->
                add(property.getValue(), secret || Secrets.isSecret(property.getKey()), secrets));
    if (node.isArray()) {
      node.forEach(element -> add(element, secret, secrets));
    }
  }

  /** The password of an address such as {@code rtsp://user:password@camera}. */
  private static void addUsers(String text, List<String> secrets) {
    if (text.indexOf('@') < 0) {
      return;
    }
    Matcher user = USER_INFO.matcher(text);
    while (user.find()) {
      String info = user.group(1);
      int colon = info.indexOf(':');
      if (colon >= 0) {
        secrets.add(info.substring(colon + 1));
        secrets.add(decoded(info.substring(colon + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** The usual headers are told at a glance: this is asked for every request. */
  private static boolean isCredential(String header) {
    return !PLAIN_HEADERS.contains(header)
        && !PLAIN_HEADERS.contains(header.toLowerCase(Locale.ROOT))
        && SecretNames.isSecret(header);
  }
}
