package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

  private static final Map<String, Object> UDP =
      Map.of("name", "a", "type", "UDP", "port", 1, "multicast", false);

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without it can do
  void fault_thatIsNull_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> hmp.answerNext("listSources", null))
        .withMessage("fault");
  }

  @Test
  void status_withHeaderAndBody_isSentOnceAndChangesNothing() {
    hmp.answerNext(
        "createSource",
        Fault.status(503).header("Retry-After", "1").body("text/html", "<p>later</p>"));

    TestResponse refused = operator.unchecked().post("/sources", UDP).isSuccess(503);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("Content-Type")).isEqualTo("text/html");
    assertThat(refused.text()).isEqualTo("<p>later</p>");
    assertThat(hmp.sources()).hasSize(3);
    operator.post("/sources", UDP).isSuccess(201);
  }

  @ParameterizedTest
  @CsvSource({
    "loginLocalUser, POST, /authentication/login, 500, 070051, CreateUserSession",
    "loginLocalUser, POST, /authentication/login, 500, 070000, InternalServer",
    "loginLocalUser, POST, /authentication/login, 503, 090002, ServiceUnavailable",
    "loginWithKey, POST, /authentication/login/key, 500, 070051, CreateUserSession",
    "loginWithKey, POST, /authentication/login/key, 503, 090002, ServiceUnavailable",
    "getKeyLogin, GET, /authentication/login/key, 500, 070000, InternalServer",
    "getKeyLogin, GET, /authentication/login/key, 503, 090002, ServiceUnavailable",
    "createSource, POST, /sources, 404, 040009, SourceNotFound",
    "createSource, POST, /sources, 500, 070014, FileWrite",
    "updateSource, PUT, /sources/a, 500, 070014, FileWrite",
    "deleteSource, DELETE, /sources/a, 500, 070014, FileWrite",
    "createSourceShare, POST, /sources/a/shares, 500, 070008, FindUser",
    "createSourceShare, POST, /sources/a/shares, 500, 070009, FindGroup"
  })
  void error_documentedRow_isAnsweredAsTheDefinitionSays(
      String operationId, String method, String path, int status, String code, String name) {
    hmp.answerNext(operationId, Fault.error(status, code, name, "on command"));

    operator.send(method, path, "").isError(status, code, name);
  }

  @Test
  void answers_several_areUsedInOrderOwnBeforeAny() {
    hmp.answerNext("*", Fault.status(500));
    hmp.answerNext("listSources", Fault.status(502));
    hmp.answerNext("listSources", Fault.status(504));
    TestClient client = operator.unchecked();

    client.get("/sources").isSuccess(502);
    client.get("/sources").isSuccess(504);
    client.get("/nothing").isSuccess(404);
    client.get("/sources").isSuccess(500);
    client.get("/sources").isSuccess(200);
  }

  @Test
  void reset_post_cutsAfterReadingAndChangesNothing() {
    hmp.answerNext("updateSource", Fault.reset());

    assertThatIOException()
        .isThrownBy(
            () -> operator.exchange("PUT", "/sources/77b931f7-5843-4355-886f-45a28c02ab49", "{}"));

    assertThat(hmp.seen().count("updateSource")).isEqualTo(1);
    assertThat(hmp.seen().requests()).last().extracting(RecordedRequest::status).isEqualTo(0);
    operator.get("/sources").isSuccess(200);
  }

  @Test
  void truncated_write_doesTheWorkAndBreaksOff() {
    hmp.answerNext("createSource", Fault.truncated());

    assertThatIOException()
        .isThrownBy(
            () ->
                operator.exchange(
                    "POST",
                    "/sources",
                    "{\"name\":\"a\",\"type\":\"UDP\",\"port\":1,\"multicast\":false}"));

    assertThat(hmp.sources()).hasSize(4);
    operator.get("/sources").isSuccess(200);
  }

  @Test
  void truncated_answerWithoutBody_breaksOffToo() {
    hmp.answerNext("deleteSource", Fault.truncated());

    assertThatIOException()
        .isThrownBy(
            () -> operator.exchange("DELETE", "/sources/77b931f7-5843-4355-886f-45a28c02ab49", ""));

    assertThat(hmp.sources()).hasSize(2);
  }

  @Test
  void hang_read_answersLate() {
    hmp.answerNext("listSources", Fault.hang(Duration.ofMillis(300)));

    long start = System.nanoTime();
    operator.get("/sources").isSuccess(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void after_status_answersLate() {
    hmp.answerNext("listSources", Fault.status(503).after(Duration.ofMillis(200)));

    long start = System.nanoTime();
    operator.unchecked().get("/sources").isSuccess(503);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void answerNext_unknownOperation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.answerNext("listSauces", Fault.reset()))
        .withMessageContaining("listSauces");
  }

  @Test
  void fault_wrongUse_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.status(99))
        .withMessageContaining("99");
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.error(200, "1", "a", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.hang(Duration.ofMillis(-1)));
    assertThatIllegalStateException().isThrownBy(() -> Fault.reset().header("a", "b"));
    assertThatIllegalStateException().isThrownBy(() -> Fault.truncated().body("text/plain", "b"));
  }
}
