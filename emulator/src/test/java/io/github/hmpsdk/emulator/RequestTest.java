package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.internal.message.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "",
        "/",
        "/sources/",
        "/sources//metadata",
        "/sources/a/b",
        "/../apis/sources"
      })
  void path_notInTheDefinition_answers404NotFound(String path) {
    operator.unchecked().get(path).isError(404, "040000", "NotFound");
  }

  @ParameterizedTest
  @CsvSource({"PUT, /sources", "PATCH, /sources", "POST, /system/version", "HEAD, /sources"})
  void method_notInTheDefinition_answers405(String method, String path) {
    operator.unchecked().send(method, path, "").isSuccess(405);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/x-www-form-urlencoded",
    "nonsense",
    "application/octet-stream"
  })
  void body_otherMediaType_answers415(String type) {
    operator
        .unchecked()
        .with("Content-Type", type)
        .send("POST", "/sources", "{}")
        .isError(415, "100000", "UnsupportedMediaType");
  }

  @Test
  void body_mediaTypeWithCharset_isTaken() {
    operator
        .with("Content-Type", "Application/JSON; charset=UTF-8")
        .send(
            "POST", "/sources", "{\"name\":\"a\",\"type\":\"UDP\",\"port\":1,\"multicast\":false}")
        .isSuccess(201);
  }

  @Test
  void body_aboveOneMebibyte_answers413() {
    String large = "[" + " ".repeat(3 * RequestBody.LIMIT) + "]";

    operator.unchecked().send("POST", "/sources", large).isSuccess(413);

    operator.get("/sources").isSuccess(200);
  }

  @Test
  void body_oneMebibyte_isRead() {
    operator
        .send("POST", "/sources", "{" + " ".repeat(RequestBody.LIMIT - 2) + "}")
        .isError(400, "010001", "InputValidation");
  }

  @Test
  void body_whereNoneBelongs_answers400InputValidation() {
    operator.unchecked().send("GET", "/sources", "{}").isError(400, "010001", "InputValidation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2Fsystem",
        "a%2Fb",
        "a%252Fb",
        "%2e%2e",
        "..",
        ".",
        "a;b=c",
        "a+b",
        "a%20b",
        "%E2%82%AC",
        "a%3Fb",
        "a%25"
      })
  void id_withEscapes_staysInItsSegment(String id) {
    operator.get("/sources/" + id).isError(404, "040009", "SourceNotFound");

    assertThat(hmp.seen().requests())
        .last()
        .isEqualTo(new RecordedRequest("GET", "/apis/sources/" + id, null, "getSource", 404));
  }

  @Test
  void validation_secretInTheBody_isNotRepeated() {
    TestResponse refused =
        operator.send(
            "POST", "/authentication/login", "{\"username\":[],\"password\":\"canary-password\"}");

    assertThat(refused.isError(400, "010001", "InputValidation").text())
        .contains("username")
        .doesNotContain("canary");
  }

  @Test
  void unhandledOperations_ofTheWholeDefinition_areNone() {
    assertThat(hmp.unhandledOperations()).isEmpty();
  }
}
