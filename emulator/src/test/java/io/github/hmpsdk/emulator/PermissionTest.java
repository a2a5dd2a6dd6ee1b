package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {

  private static final String SOURCE = "/sources/77b931f7-5843-4355-886f-45a28c02ab49";

  private final HmpEmulator hmp = HmpEmulator.start();

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /sources",
    "PUT, " + SOURCE,
    "DELETE, " + SOURCE,
    "PUT, " + SOURCE + "/metadata",
    "DELETE, " + SOURCE + "/metadata",
    "POST, " + SOURCE + "/shares",
    "PUT, " + SOURCE + "/shares/x",
    "DELETE, " + SOURCE + "/shares/x"
  })
  void write_viewOnly_answers403(String method, String path) {
    TestClient.of(hmp, "viewer").send(method, path, "").isError(403, "030000", "Forbidden");
  }

  @Test
  void read_viewOnly_isAllowed() {
    TestClient viewer = TestClient.of(hmp, "viewer");

    viewer.get("/sources").isSuccess(200);
    viewer.get(SOURCE).isSuccess(200);
    viewer.get(SOURCE + "/metadata").isSuccess(200);
    viewer.get(SOURCE + "/thumbnail").isSuccess(200);
    viewer.get(SOURCE + "/shares").isError(404, "040012", "NoResults");
  }

  @Test
  void write_administrator_isAllowed() {
    TestClient administrator = TestClient.of(hmp, "haiadmin");

    administrator.put(SOURCE + "/metadata", List.of()).isSuccess(200);
    administrator.delete(SOURCE).isSuccess(200);
  }

  @Test
  void version_anyLogin_isAllowed() {
    TestClient.of(hmp, "viewer").get("/system/version").isSuccess(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /sources",
    "POST, /sources",
    "GET, " + SOURCE,
    "PUT, " + SOURCE,
    "DELETE, " + SOURCE,
    "GET, " + SOURCE + "/metadata",
    "PUT, " + SOURCE + "/metadata",
    "DELETE, " + SOURCE + "/metadata",
    "GET, " + SOURCE + "/shares",
    "POST, " + SOURCE + "/shares",
    "GET, " + SOURCE + "/shares/x",
    "PUT, " + SOURCE + "/shares/x",
    "DELETE, " + SOURCE + "/shares/x",
    "GET, " + SOURCE + "/thumbnail",
    "GET, /system/version",
    "GET, /authentication/login",
    "GET, /authentication/login/key",
    "DELETE, /authentication/login"
  })
  void anyOperation_noLogin_answers401(String method, String path) {
    TestClient.of(hmp).send(method, path, "").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void operation_otherUsersPermissions_areTheirOwn() {
    try (HmpEmulator other =
        HmpEmulator.builder()
            .user(EmulatedUser.local("maker", "maker-password", "Sources - CREATE"))
            .start()) {
      TestClient maker = TestClient.of(other, "maker");

      maker
          .post("/sources", Map.of("name", "a", "type", "UDP", "port", 1, "multicast", false))
          .isSuccess(201);
      maker.get("/sources").isError(403, "030000", "Forbidden");
    }
  }
}
