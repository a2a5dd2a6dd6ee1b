package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer that a test got. */
final class TestResponse {

  /**
   * Of the tests, so that they need nothing of the emulator; never configured, so safe to share.
   */
  static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpResponse<byte[]> response;

  TestResponse(HttpResponse<byte[]> response) {
    this.response = response;
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }

  JsonNode data() {
    return json().path("data");
  }

  /** The value of the login's cookie. */
  String cookie() {
    return header("Set-Cookie").replaceFirst("^calypso-session-id=([^;]*);.*", "$1");
  }

  TestResponse isSuccess(int status) {
    assertThat(status()).as(text()).isEqualTo(status);
    return this;
  }

  TestResponse isError(ErrorRow row) {
    return isError(row.status(), row.code(), row.name());
  }

  TestResponse isError(int status, String code, String name) {
    assertThat(status()).as(text()).isEqualTo(status);
    assertThat(json().path("code").asText()).as(text()).isEqualTo(code);
    assertThat(json().path("name").asText()).isEqualTo(name);
    assertThat(json().path("message").asText()).isNotBlank();
    assertThat(json().path("httpStatusCode").asInt()).isEqualTo(status);
    return this;
  }
}
