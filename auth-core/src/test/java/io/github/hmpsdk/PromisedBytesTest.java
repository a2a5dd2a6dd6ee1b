package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.ServerFailureException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Films and pictures are never pages or errors, and a deletion is never a login page (D17). */
final class PromisedBytesTest {

  private static final String FORBIDDEN =
      "{\"code\":\"020002\",\"name\":\"Forbidden\",\"message\":\"\",\"httpStatusCode\":403}";
  private static final String FAILED =
      " \r\n{\"code\":\"1\",\"name\":\"Odd\",\"message\":\"\",\"httpStatusCode\":500}";

  static Stream<Arguments> noFilms() {
    return Stream.of(
        wrong("error, honest", "application/json", FORBIDDEN, PermissionDeniedException.class),
        wrong("error, lying", "application/zip", FORBIDDEN, PermissionDeniedException.class),
        wrong("error, no type", "", FORBIDDEN, PermissionDeniedException.class),
        wrong("error after blanks", "image/jpeg", FAILED, ServerFailureException.class),
        wrong("error with a mark", "", "\u00ef\u00bb\u00bf" + FAILED, ServerFailureException.class),
        wrong("page, honest", "text/html", "<html>canary", HmpException.class),
        wrong("page, lying", "application/zip", "\n<html>canary", HmpDecodingException.class),
        wrong("page, no type", "", "<!DOCTYPE html>canary", HmpDecodingException.class),
        wrong("page in UTF-16", "", "\u00ff\u00fe<html>canary", HmpDecodingException.class),
        wrong("other JSON", "video/mp4", "{\"canary\":1}", HmpDecodingException.class),
        wrong("long JSON", "", "[" + "1,".repeat(90_000) + "1]", HmpDecodingException.class),
        wrong("text", "text/plain; charset=utf-8", "canary", HmpDecodingException.class),
        wrong("XML", "application/xml", "canary", HmpDecodingException.class),
        wrong("nothing", "application/zip", "", HmpDecodingException.class),
        wrong("nothing, no type", "", "", HmpDecodingException.class));
  }

  static Stream<Arguments> noDeletions() {
    return Stream.of(
        wrong("error, honest", "application/json", FORBIDDEN, PermissionDeniedException.class),
        wrong("error, lying", "text/plain", FORBIDDEN, PermissionDeniedException.class),
        wrong("error, no type", "", FAILED, ServerFailureException.class),
        wrong("page, honest", "text/html", "<html>canary", HmpException.class),
        wrong("page, lying", "application/json", "<html>canary", HmpDecodingException.class),
        wrong("page, no type", "", "<!DOCTYPE html>canary", HmpDecodingException.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noFilms")
  void d17_downloadOfSomethingElse_isATypedError(
      String name, String answer, Class<? extends HmpException> type) throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      Throwable failure = catchThrowable(() -> hmp.assets().downloadAsset("x").readAllBytes());
      assertRefused(failure, type);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noFilms")
  void d17_pictureOfSomethingElse_isATypedError(
      String name, String answer, Class<? extends HmpException> type) throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      assertRefused(catchThrowable(() -> hmp.sources().getSourceThumbnail("x")), type);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noDeletions")
  void d17_deletionAnsweredBySomethingElse_isATypedError(
      String name, String answer, Class<? extends HmpException> type) throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      assertRefused(catchThrowable(() -> hmp.sources().deleteSource("x")), type);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "OK", "null", "{\"data\":{\"id\":\"x\"}}", "{\"data\":", "[]"})
  void deletion_answeredByAnythingSmall_isDone(String body) throws Exception {
    String answer = RawServer.http("200 OK", "Content-Type: application/json\r\n", body);
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      hmp.sources().deleteSource("x");
      assertThat(server.count("DELETE")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/zip", "video/mp4", "application/octet-stream", "image/jpeg", ""})
  void download_ofBytes_comesWhole(String contentType) throws Exception {
    String film = "\u0004\u0003\u0003<ftypisom{" + "x\u00ff".repeat(40_000);
    String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
    String answer = RawServer.http("200 OK", type, film);
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server);
        InputStream in = hmp.assets().downloadAsset("x")) {
      assertThat(in.read()).isEqualTo(4);
      assertThat(in.readAllBytes())
          .isEqualTo(film.substring(1).getBytes(StandardCharsets.ISO_8859_1));
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void download_ofAPartThatNobodyAskedFor_isATypedError() throws Exception {
    String answer =
        RawServer.http("206 Partial", "Content-Type: application/zip\r\n", "PK\u0003\u0004");
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      assertRefused(
          catchThrowable(() -> hmp.assets().downloadAsset("x").readAllBytes()),
          HmpDecodingException.class);
    }
  }

  @Test
  void download_compressedAlthoughNobodyAsked_isATypedError() throws Exception {
    String answer =
        RawServer.http("200 OK", "Content-Encoding: gzip\r\n", "\u001f\u008b\u0008canary");
    try (RawServer server = new RawServer(RawServer.afterLogin(answer));
        HmpClient hmp = client(server)) {
      assertRefused(
          catchThrowable(() -> hmp.assets().downloadAsset("x").readAllBytes()),
          HmpDecodingException.class);
    }
  }

  private static void assertRefused(Throwable failure, Class<? extends HmpException> type) {
    assertThat(failure).isInstanceOf(type);
    assertThat(failure.getMessage()).doesNotContain("canary").hasSizeLessThan(400);
  }

  private static Arguments wrong(
      String name, String contentType, String body, Class<? extends HmpException> type) {
    String header = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
    return Arguments.of(name, RawServer.http("200 OK", header, body), type);
  }

  private static HmpClient client(RawServer server) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"))
        .retry(RetrySettings.DEFAULT.withMaxAttempts(1))
        .build();
  }
}
