package io.github.hmpsdk;

import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The kinds of exchanges with an appliance. */
enum CanaryKind {
  ONE,
  LIST,
  VOID,
  CREATE,
  PICTURE,
  DOWNLOAD,
  CHECK,
  LOGOUT,
  LOGIN;

  void call(HmpClient hmp) {
    switch (this) {
      case ONE -> hmp.sources().getSource("id");
      case LIST, LOGIN -> hmp.sources().listSources();
      case VOID -> hmp.sources().deleteSource("id");
      case CREATE -> hmp.sources().createSource(source("again"));
      case PICTURE -> hmp.sources().getSourceThumbnail("id");
      case DOWNLOAD -> download(hmp);
      case CHECK -> hmp.isLoggedIn();
      case LOGOUT -> hmp.loginStatus();
    }
  }

  boolean isOf(String request) {
    boolean login = request.contains("/authentication/login");
    return switch (this) {
      case LOGIN -> login && request.startsWith("POST ");
      case CHECK -> login && request.startsWith("GET ");
      case LOGOUT -> login && request.startsWith("DELETE ");
      default -> !login;
    };
  }

  static SourceCreate source(String name) {
    return new SourceCreate()
        .name(name)
        .type(SourceType.SRT)
        .port(1)
        .host("rtsp://camera:c4n4ry-camera@camera.example/1")
        .passphrase("c4n4ry-passphrase");
  }

  private static void download(HmpClient hmp) {
    try (InputStream film = hmp.assets().downloadAsset("id")) {
      film.readAllBytes();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
