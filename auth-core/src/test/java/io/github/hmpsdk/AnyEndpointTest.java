package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Body;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.client.model.SourceResponse;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.ServerFailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any other endpoint, and what comes around an answer. */
final class AnyEndpointTest {

  private static final String BODY = "{\"data\":[{\"id\":\"1\"}],\"count\":9007199254740993}";

  interface PlayerApi {
    @RequestLine("GET /_/player/{id}/endpoint?type={type}")
    @HmpOperation(id = "playerEndpoint", retry = RetryClass.SAFE)
    Map<String, Object> endpoint(@Param("id") String id, @Param("type") String type);

    @RequestLine("POST /_/player/{id}")
    @Headers("Content-Type: application/json")
    @Body("{body}")
    Map<String, Object> start(@Param("id") String id, @Param("body") String body);
  }

  private final AtomicReference<String> uri = new AtomicReference<>("");
  private final AtomicReference<String> sent = new AtomicReference<>("");
  private FakeAppliance appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    appliance.onCall =
        exchange -> {
          uri.set(exchange.getRequestMethod() + " " + exchange.getRequestURI().toString());
          exchange.getResponseHeaders().add("X-Trace", "t-1");
          FakeAppliance.json(exchange, 200, BODY);
        };
    hmp =
        HmpClient.builder(appliance.url())
            .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
            .allowPlainHttpOnLoopbackForTests()
            .build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @Test
  void send_anyPath_isLoggedInEncodedAndRead() {
    HmpResponse<Map<String, Object>> answer =
        hmp.send(
            HmpRequest.get("/_/sections/{id}/content", "a b&c")
                .query("q", "100%25 sure & \"more\" {x}")
                .query("type", List.of("a", "b")));

    assertThat(uri)
        .hasValue(
            "GET /apis/_/sections/a%20b%26c/content"
                + "?q=100%2525%20sure%20%26%20%22more%22%20%7Bx%7D&type=a&type=b");
    assertThat(answer.body()).containsKey("data");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("x-trace")).contains("t-1");
    assertThat(answer.attempts()).isEqualTo(1);
    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void send_bytes_areAsTheyAre() {
    byte[] bytes = Objects.requireNonNull(hmp.send(HmpRequest.get("/_/x"), byte[].class).body());

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(BODY);
  }

  @Test
  void send_model_isReadAsOfTheDefinition() {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, "{\"data\":{\"id\":\"7\"}}");

    SourceResponse source =
        hmp.send(HmpRequest.get("/sources/{id}", "7"), SourceResponse.class).body();

    assertThat(source.getData().getId()).isEqualTo("7");
  }

  @Test
  void send_loginForgotten_isMadeAnew() {
    hmp.send(HmpRequest.get("/_/x"));
    appliance.alive.clear();

    assertThat(hmp.send(HmpRequest.post("/_/x").body(Map.of("a", 1))).body()).isNotEmpty();
    assertThat(appliance.logins).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void send_failureOfTheServer_isRepeatedOnlyIfTheCallerSaysSo(boolean repeatable) {
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            FakeAppliance.error(exchange, 500, "070000", "InternalServer");
          } else {
            FakeAppliance.json(exchange, 200, BODY);
          }
        };
    HmpRequest request = HmpRequest.get("/_/x");

    if (repeatable) {
      assertThat(hmp.send(request.retry(RetryClass.SAFE)).attempts()).isEqualTo(2);
    } else {
      assertThat(catchThrowable(() -> hmp.send(request)))
          .isInstanceOf(ServerFailureException.class)
          .hasMessageContaining("GET /_/x (any endpoint)");
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void send_notThere_saysWhatWasAskedForWithoutTheId() {
    appliance.onCall = exchange -> FakeAppliance.error(exchange, 404, "040009", "SourceNotFound");

    NotFoundException failure =
        catchThrowableOfType(
            NotFoundException.class, () -> hmp.send(HmpRequest.get("/_/x/{id}", "canary")));

    assertThat(failure).hasMessageContaining("/_/x/{id}").hasMessageNotContaining("canary");
    assertThat(failure.code()).isEqualTo("040009");
  }

  @Test
  void send_noAnswer_endsByTheDeadlineAndMayHaveBeenSent() {
    CountDownLatch never = new CountDownLatch(1);
    hmp.sources().listSources();
    appliance.onCall =
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        };

    HmpTransportException failure =
        catchThrowableOfType(
            HmpTransportException.class,
            () ->
                hmp.with(CallOptions.within(Duration.ofMillis(300)))
                    .send(HmpRequest.post("/_/x"), Void.class));
    never.countDown();

    assertThat(failure.mayHaveBeenSent()).isTrue();
  }

  @Test
  void send_pageInsteadOfJson_isRefused() {
    appliance.onCall =
        exchange -> FakeAppliance.answer(exchange, 201, Map.of("Content-Type", "text/html"), "<p>");

    assertThat(catchThrowable(() -> hmp.send(HmpRequest.post("/_/x"))))
        .isInstanceOf(HmpDecodingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x", "", "/", "//x", "/a//b", "/a/../b", "/a/./b", "/a?b", "/a#b", "/a/%2e", "/a/{"
      })
  void request_pathThatIsNone_isRefused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> HmpRequest.get(path));
  }

  @Test
  void request_idThatIsUnsafeOrMissing_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> HmpRequest.get("/a/{id}", "../b"));
    assertThatIllegalArgumentException().isThrownBy(() -> HmpRequest.get("/a/{id}"));
    assertThatIllegalArgumentException().isThrownBy(() -> HmpRequest.get("/a", "b"));
  }

  @Test
  void target_interfaceOfOnesOwn_isEncodedAndRepeatedAsItSays() {
    AtomicInteger calls = new AtomicInteger();
    FakeAppliance.Answer usual = appliance.onCall;
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            FakeAppliance.error(exchange, 503, "090002", "ServiceUnavailable");
          } else {
            usual.to(exchange);
          }
        };

    assertThat(hmp.target(PlayerApi.class).endpoint("a&b", "50%25 & more")).containsKey("count");
    assertThat(uri).hasValue("GET /apis/_/player/a%26b/endpoint?type=50%2525%20%26%20more");
    assertThat(calls).hasValue(2);
  }

  @Test
  void target_methodWithoutAWordOnRepetition_isSentOnce() {
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          calls.incrementAndGet();
          FakeAppliance.error(exchange, 503, "090002", "ServiceUnavailable");
        };

    assertThat(catchThrowable(() -> hmp.target(PlayerApi.class).start("x", "{}")))
        .hasMessageContaining("POST /_/player/{id} (PlayerApi.start)");
    assertThat(calls).hasValue(1);
    assertThat(catchThrowable(() -> hmp.target(PlayerApi.class).start("../x", "{}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void exchange_generatedOperation_tellsStatusHeadersAndAttempts() {
    HmpResponse<SourceResponse> answer = hmp.exchange(api -> one(api));

    assertThat(answer.body().getData().getId()).isEqualTo("7");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.attempts()).isEqualTo(1);
    assertThat(answer.toString()).doesNotContain("t-1").contains("200");
  }

  @Test
  void exchange_emptyListWithItsStatus_isToldAsItCame() {
    appliance.onCall = exchange -> FakeAppliance.error(exchange, 404, "040012", "NoResults");

    var answer = hmp.exchange(api -> api.sources().listSources());

    assertThat(answer.body().getData()).isEmpty();
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void exchange_withoutACall_saysSo() {
    assertThat(catchThrowable(() -> hmp.exchange(api -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no call");
  }

  @Test
  void header_forOneCall_isOnThatCallOnly() {
    appliance.onCall =
        exchange -> {
          sent.set(exchange.getRequestHeaders().getFirst("X-Request-Id"));
          FakeAppliance.json(exchange, 200, "{\"data\":[]}");
        };

    hmp.with(CallOptions.header("X-Request-Id", "r-{1}")).sources().listSources();
    assertThat(sent).hasValue("r-{1}");
    hmp.sources().listSources();
    assertThat(sent).hasNullValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "cookie", "Host", "Content-Length", "a b", "", "x:y"})
  void header_thatTheClientWrites_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.header(name, "canary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "a\r\nb", "a\u0000", "\u00e4"})
  void header_valueThatCannotBeSent_isRefusedWithoutRepeatingIt(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.header("X-A", value));
    assertThat(CallOptions.header("X-A", "canary").toString()).doesNotContain("canary");
  }

  private SourceResponse one(HmpCalls api) {
    appliance.onCall =
        exchange -> {
          exchange.getResponseHeaders().add("X-Trace", "t-1");
          FakeAppliance.json(exchange, 200, "{\"data\":{\"id\":\"7\"}}");
        };
    return api.sources().getSource("7");
  }
}
