package io.github.hmpsdk.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of operations: each way that an answer takes through the SDK. */
enum Kind {
  LIST("list", "GET", "/apis/sources"),
  GET("get", "GET", "/apis/sources/victim"),
  CREATE("create", "POST", "/apis/sources"),
  UPDATE("update", "PUT", "/apis/sources/victim"),
  DELETE("delete", "DELETE", "/apis/sources/victim"),
  PICTURE("picture", "GET", "/apis/sources/victim/thumbnail"),
  DOWNLOAD("download", "GET", "/apis/assets/victim/download"),
  EARLY_CLOSE("early close", "GET", "/apis/assets/victim/download"),
  LOGIN("login", "POST", "/apis/authentication/login"),
  PROBE("probe", "GET", "/apis/authentication/login"),
  LOGOUT("logout", "DELETE", "/apis/authentication/login");

  private static final int BYTES = 6000;

  private final String word;
  private final String method;
  private final String path;

  Kind(String word, String method, String path) {
    this.word = word;
    this.method = method;
    this.path = path;
  }

  /** Whether a request is the one that is answered badly. */
  boolean isVictim(Heard request) {
    return request.is(method, path) && !(this == CREATE && request.body().contains("\"next-"));
  }

  /** Whether a body goes with it. */
  boolean sendsBody() {
    return this == CREATE || this == UPDATE;
  }

  /** Whether the answer is JSON that becomes an object. */
  boolean isJson() {
    return this == LIST || this == GET || sendsBody();
  }

  /** Whether the answer is bytes. */
  boolean isBinary() {
    return this == PICTURE || isStream();
  }

  /** Whether the answer is read by the caller. */
  boolean isStream() {
    return this == DOWNLOAD || this == EARLY_CLOSE;
  }

  /** Whether it is a message about logins, which has connections of its own. */
  boolean isAboutLogins() {
    return this == LOGIN || this == PROBE || this == LOGOUT;
  }

  /** The answer of an appliance that is well. */
  Answer good() {
    return switch (this) {
      case LIST ->
          Answer.json(
              "{\"data\":[{\"id\":\"victim\",\"name\":\"a source\"}],\"paging\":{\"results\":1,"
                  + "\"numResults\":1,\"numPages\":1,\"hasMoreData\":false}}");
      case PICTURE -> Answer.ok("image/jpeg", bytes("\u00ff\u00d8\u00ff\u00e0"));
      case DOWNLOAD, EARLY_CLOSE -> Answer.ok("application/zip", bytes("PK\u0003\u0004"));
      default ->
          Answer.json("{\"data\":{\"id\":\"victim\",\"name\":\"a source\",\"type\":\"UDP\"}}");
    };
  }

  private static byte[] bytes(String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(bytes, BYTES);
    Arrays.fill(all, bytes.length, BYTES, (byte) 7);
    return all;
  }

  @Override
  public String toString() {
    return word;
  }
}
