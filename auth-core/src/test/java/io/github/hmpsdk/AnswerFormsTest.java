package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.UnavailableException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A status that says success is believed only if the answer is what was promised (D17). */
final class AnswerFormsTest {

  private static final String ERROR =
      "\"code\":\"%s\",\"name\":\"%s\",\"message\":\"m\",\"httpStatusCode\":%s";

  private FakeAppliance appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    hmp =
        HmpClient.builder(appliance.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
            .retry(RetrySettings.DEFAULT.withMaxAttempts(1))
            .build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @ParameterizedTest
  @CsvSource({
    "020001, UserNotAuthorized, 401",
    "020001, UserNotAuthorized, '\"401\"'",
    "020002, Forbidden, 403",
    "040009, SourceNotFound, 404",
    "100001, ServiceUnavailable, 503"
  })
  void d17_errorBodyUnderSuccess_isTheErrorThatItSays(String code, String name, String status) {
    String error = "{" + ERROR.formatted(code, name, status) + "}";
    for (String body : List.of(error, "{\"data\":" + error + "}", "[" + error + "]")) {
      answer(body);
      Throwable failure = catchThrowable(() -> hmp.sources().getSource("x1"));
      assertThat(failure)
          .isInstanceOfSatisfying(
              HmpApiException.class,
              refusal -> {
                assertThat(refusal.status()).isEqualTo(Integer.parseInt(status.replace("\"", "")));
                assertThat(refusal.name()).isEqualTo(name);
                assertThat(refusal).hasMessageContaining("(getSource)");
              });
      assertThat(failure)
          .isInstanceOfAny(
              AuthenticationFailedException.class,
              PermissionDeniedException.class,
              NotFoundException.class,
              UnavailableException.class);
    }
  }

  @Test
  void d17_errorBodyWithoutItsStatus_isTheErrorOfTheOperationsRow() {
    answer("{\"code\":\"040009\",\"name\":\"SourceNotFound\",\"message\":\"m\"}");
    assertThatThrownBy(() -> hmp.sources().getSource("x1")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void d17_errorBodyThatNoRowKnows_isAnErrorWithItsCode() {
    answer("{\"data\":null,\"code\":\"999999\",\"name\":\"Odd\",\"message\":\"m\"}");
    assertThatThrownBy(() -> hmp.sources().getSource("x1"))
        .isInstanceOfSatisfying(
            HmpApiException.class, refusal -> assertThat(refusal.code()).isEqualTo("999999"));
  }

  @Test
  void d17_errorBodyBesideData_isTheErrorThatItSays() {
    answer("{\"data\":[]," + ERROR.formatted("020002", "Forbidden", "403") + "}");
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  void d02_emptyListCodeUnderSuccess_isAnEmptyList() {
    answer("{" + ERROR.formatted("040012", "NoResults", "404") + "}");
    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThatThrownBy(() -> hmp.sources().getSource("x1")).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|expected SourceList, got nothing",
        "'  \n'|expected SourceList, got nothing",
        "null|expected SourceList, got null",
        "{}|data: expected a list, found nothing",
        "{\"data\":null}|data: expected a list, found null",
        "{\"paging\":{}}|data: expected a list, found nothing",
        "7|expected an object (SourceList), found an integer",
        "{\"data\":{\"id\":\"a\"}}|data: expected a list, found an object"
      })
  void d17_nothingWhereAListWasPromised_isATypedErrorThatNamesIt(String body, String says) {
    answer(body);
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageStartingWith("GET /sources (listSources) at 127.0.0.1:")
        .hasMessageEndingWith(" -> 200: " + says);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void d17_noBodyWhereAnObjectWasPromised_isATypedError(int status) {
    appliance.onCall = exchange -> FakeAppliance.answer(exchange, status, Map.of(), "");
    assertThatThrownBy(() -> hmp.sources().getSource("x1"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageEndingWith("-> " + status + ": expected SourceResponse, got nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"status\":\"ok\"}", "{}", "{\"data\":null}", "[]", "{\"data\":[]}", "true"})
  void d17_nothingOfTheObject_isATypedError(String body) {
    answer(body);
    assertThatThrownBy(() -> hmp.sources().getSource("x1"))
        .isInstanceOf(HmpDecodingException.class);
  }

  @Test
  void list_withNullItems_dropsThem() {
    answer("{\"data\":[null,{\"id\":\"a\"},null]}");
    assertThat(hmp.sources().listSources().getData())
        .extracting(Source::getId)
        .containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|{\"data\":[{\"id\":\"1\"},{\"id\":\"12\"}]}",
        "a b+c|{\"data\":[{\"id\":\"a%20b+c\"},{\"id\":\"a b+c\"}]}",
        "12|{\"data\":[{\"id\":\"120\"},{\"id\":12}]}",
        "12|[{\"id\":\"120\"},{\"id\":\"12\"}]"
      })
  void oneOfAList_withTheIdAskedFor_isTheAnswer(String id, String body) {
    answer(body);
    assertThat(hmp.sources().getSource(id).getData().getId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"id\":\"1\"}]}",
        "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}]}",
        "{\"data\":[{\"name\":\"12\"}]}",
        "[{\"id\":\"1\"}]"
      })
  void oneOfAList_withoutTheIdAskedFor_isATypedError(String body) {
    answer(body);
    assertThatThrownBy(() -> hmp.sources().getSource("12"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("expected the object with the id in the path, got a list without it");
  }

  @Test
  void oneOfAList_whereThePathHasNoId_isATypedError() {
    answer("{\"data\":[{\"version\":\"1\",\"build\":\"2\"}]}");
    assertThatThrownBy(() -> hmp.system().getSystemVersion())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageEndingWith("data: expected an object (Version), found a list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"port\":2000.7}|port: expected an integer, found a fraction",
        "{\"port\":1e999999999}|port: expected an integer, found a number out of its range",
        "{\"port\":99999999999}|port: expected an integer, found a number out of its range",
        "{\"port\":\"canary\"}|port: expected an integer, found text",
        "{\"port\":\"1.5\"}|port: expected an integer, found text",
        "{\"port\":true}|port: expected an integer, found true or false",
        "{\"port\":[1]}|port: expected an integer, found a list",
        "{\"port\":{\"canary\":1}}|port: expected an integer, found an object",
        "{\"ctime\":\"canary\"}|ctime: expected a number, found text",
        "{\"ctime\":true}|ctime: expected a number, found true or false",
        "{\"name\":{\"canary\":\"canary\"}}|name: expected text, found an object",
        "{\"name\":[\"canary\"]}|name: expected text, found a list",
        "{\"multicast\":\"canary\"}|multicast: expected true or false, found text",
        "{\"multicast\":7}|multicast: expected true or false, found an integer",
        "\"canary\"|: expected an object (Source), found text"
      })
  void property_ofAnotherKind_isNamedWithBothKinds(String source, String says) {
    answer("{\"data\":[{\"id\":\"a\"},null," + source + ",{\"id\":\"b\"}]}");
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageEndingWith(" -> 200: data[2]" + (says.startsWith(":") ? "" : ".") + says)
        .hasNoCause()
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"port\":\"4900\"}|4900",
        "{\"port\":4900.0}|4900",
        "{\"port\":4.9e3}|4900",
        "{\"port\":\"\"}|",
        "{\"port\":null}|"
      })
  void integer_writtenOtherwise_isReadIfNothingIsLost(String source, Integer port) {
    answer("{\"data\":[" + source + "]}");
    assertThat(hmp.sources().listSources().getData().get(0).getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.5|a fraction", "99999999999999999999|a number out of its range"})
  void longInteger_thatWouldLoseSomething_isNamed(String size, String found) {
    answer("{\"data\":[{\"field\":[{\"valueUint32\":" + size + "}]}]}");
    assertThatThrownBy(() -> hmp.sources().listSourceMetadata("x"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageEndingWith("data[0].field[0].valueUint32: expected an integer, found " + found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "{\"a\":1}", "[\"a\"]", "1e999"})
  void d18_valueOfATypeThatWasGuessedWrongly_doesNotCostTheList(String odd) {
    answer(
        "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\",\"detectedFeatures\":"
            + odd
            + "},{\"id\":\"3\"}]}");
    assertThat(hmp.sources().listSources().getData())
        .extracting(Source::getId)
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1427922700|2015-04-01T21:11:40Z",
        "1427922700.5|2015-04-01T21:11:40.500Z",
        "1.4279227e9|2015-04-01T21:11:40Z",
        "\"1427922700.25\"|2015-04-01T21:11:40.250Z",
        "1e999999999|+1000000000-12-31T23:59:59Z",
        "\"\"|",
        "null|"
      })
  void d19_time_inAnyForm_isReadWhole(String ctime, Instant expected) {
    answer("{\"data\":[{\"ctime\":" + ctime + "}]}");
    assertThat(hmp.sources().listSources().getData().get(0).getCtime()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":[]} canary|not JSON",
        "{\"data\":[]}{\"data\":[]}|more behind it",
        "{\"data\":{\"id\":\"canary\"}}[]|more behind it",
        "{\"data\":[{\"id\":\"a\",\"id\":\"canary\"}]}|twice",
        "{\"data\":[{\"id\":\"canary\"}],\"data\":[]}|twice",
        "{\"data\":[{\"id\":NaN}]}|not JSON",
        "{\"data\":[{\"id\":canary}]}|not JSON",
        "{\"data\":[{\"id\":\"a\"|ends too early",
        "canary|not JSON"
      })
  void json_thatIsBroken_isATypedErrorWithoutItsText(String body, String says) {
    answer(body);
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining(says)
        .hasNoCause()
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
  }

  @Test
  void json_nameTwiceInALargeObject_isATypedError() {
    String filler = "x".repeat(3_000);
    answer("{\"data\":{\"id\":\"a\",\"description\":\"" + filler + "\",\"id\":\"b\"}}");
    assertThatThrownBy(() -> hmp.sources().getSource("a"))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-8", "UTF-32BE"})
  void json_inAnotherUnicodeForm_isReadAsItIs(String charset) {
    String body = "\ufeff{\"data\":[{\"id\":\"gr\u00f6\u00dfe\"}]}".substring(skip(charset));
    answerBytes(body.getBytes(Charset.forName(charset)));
    assertThat(hmp.sources().listSources().getData().get(0).getId()).isEqualTo("gr\u00f6\u00dfe");
  }

  @Test
  void json_ofBytesThatAreNoCharacters_isATypedError() {
    for (String bytes :
        List.of("\u0000\u0000\u00fe\u00ff\u007f\u00ff\u00ff\u00ff", "{\"\u00ff\u00fe")) {
      answerBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> hmp.sources().listSources())
          .isInstanceOf(HmpDecodingException.class)
          .hasMessageContaining("JSON")
          .hasNoCause();
    }
  }

  @Test
  void d08_oneLongText_isReadOrATypedError() {
    answer("{\"data\":[{\"id\":\"" + "x".repeat(10_000_000) + "\"}]}");
    assertThat(hmp.sources().listSources().getData().get(0).getId()).hasSize(10_000_000);
    answer("{\"data\":[{\"id\":\"" + "x".repeat(25_000_000) + "\"}]}");
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("too long or nested too deeply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", ""})
  void d17_pageWhereJsonWasPromised_isATypedError(String type) {
    appliance.onCall =
        exchange ->
            FakeAppliance.answer(
                exchange, 200, Map.of("Content-Type", type), "<html>canary</html>");
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpException.class)
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
  }

  private void answerBytes(byte[] bytes) {
    appliance.onCall =
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        };
  }

  private static int skip(String charset) {
    return charset.equals("UTF-16") || charset.startsWith("UTF-32") ? 1 : 0;
  }

  private void answer(String body) {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, body);
  }
}
