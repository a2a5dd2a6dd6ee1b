package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetPermissionTest {

  private static final String VIDEO = DemoVideos.BRIEFING;

  private final HmpEmulator hmp = HmpEmulator.start();

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, " + VIDEO,
    "DELETE, " + VIDEO,
    "GET, " + VIDEO + "/download",
    "PUT, " + VIDEO + "/metadata",
    "DELETE, " + VIDEO + "/metadata",
    "POST, " + VIDEO + "/shares",
    "PUT, " + VIDEO + "/shares/x",
    "DELETE, " + VIDEO + "/shares/x",
    "POST, " + VIDEO + "/hotmarks",
    "PUT, " + VIDEO + "/hotmarks/x",
    "DELETE, " + VIDEO + "/hotmarks/x",
    "GET, " + VIDEO + "/streams",
    "POST, " + VIDEO + "/streams",
    "GET, " + VIDEO + "/streams/x",
    "DELETE, " + VIDEO + "/streams/x",
    "PUT, " + VIDEO + "/thumbnail",
    "GET, " + VIDEO + "/publicshare",
    "POST, " + VIDEO + "/publicshare",
    "DELETE, " + VIDEO + "/publicshare",
    "GET, " + DemoVideos.STREAM,
    "PUT, " + DemoVideos.STREAM,
    "DELETE, " + DemoVideos.STREAM,
    "POST, " + DemoVideos.STREAM + "/seek"
  })
  void moreThanLooking_viewOnly_answers403(String method, String path) {
    TestClient.of(hmp, "viewer").send(method, path, "").isError(403, "030000", "Forbidden");
  }

  @Test
  void looking_viewOnly_isAllowed() {
    TestClient viewer = TestClient.of(hmp, "viewer");

    viewer.get("/assets").isSuccess(200);
    viewer.get(VIDEO).isSuccess(200);
    viewer.get(VIDEO + "/metadata").isSuccess(200);
    viewer.get(VIDEO + "/shares").isSuccess(200);
    viewer.get(VIDEO + "/hotmarks").isSuccess(200);
    viewer.get(VIDEO + "/thumbnail").isSuccess(200);
    viewer.get(VIDEO + "/tracks/3/thumbnail").isSuccess(200);
    viewer.get("/categories").isSuccess(200);
    viewer.get("/streams").isSuccess(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /assets, Recordings - VIEW",
    "PUT, " + VIDEO + ", Recordings - EDIT",
    "DELETE, " + VIDEO + ", Recordings - DELETE",
    "GET, " + VIDEO + "/download, Recordings - DOWNLOAD",
    "GET, " + VIDEO + "/publicshare, Recordings - ACCESS",
    "POST, " + VIDEO + "/publicshare, Recordings - WATCH",
    "GET, " + DemoVideos.STREAM + ", Recordings - STREAM",
    "GET, /categories, Categories - VIEW",
    "GET, /streams, System - VIEW"
  })
  void operation_itsPermissionOnly_isLetThrough(String method, String path, String permission) {
    try (HmpEmulator other =
        HmpEmulator.builder()
            .user(EmulatedUser.local("one", "one-password", permission))
            .user(EmulatedUser.local("other", "other-password", "Sources - VIEW"))
            .start()) {
      TestClient.of(other, "other").send(method, path, "").isError(403, "030000", "Forbidden");
      int status = TestClient.of(other, "one").send(method, path, "").status();
      assertThat(status).isNotEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, /assets", "GET, " + VIDEO + "/download", "GET, /streams", "GET, /categories"})
  void anyOperation_noLogin_answers401(String method, String path) {
    TestClient.of(hmp).send(method, path, "").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void assets_keyLogin_areAllowed() {
    TestClient stranger = TestClient.of(hmp);
    String token = stranger.keyLogin("robot-key", "robot-secret").data().path("authToken").asText();

    stranger.withToken(token).get(VIDEO + "/download").isSuccess(200);
    stranger.withToken(token).get(DemoVideos.STREAM).isSuccess(200);
  }
}
