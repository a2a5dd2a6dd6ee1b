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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
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

    @RequestLine("DELETE /_/player/{id:.+}/now")
    Map<String, Object> stop(@Param("id") @Nullable String id);
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
  void target_bodyAsATemplate_arrivesAsItIs() {
    hmp.target(PlayerApi.class).start("x", "{\"a\":\"b c%\"}");

    assertThat(appliance.lastBody()).isEqualTo("{\"a\":\"b c%\"}");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"..", ""})
  void d05_target_idThatIsNone_isNotSent(@Nullable String id) {
    PlayerApi player = hmp.target(PlayerApi.class);

    assertThat(catchThrowable(() -> player.stop(id))).isInstanceOf(IllegalArgumentException.class);
    assertThat(uri).hasValue("");
  }

  interface ElsewhereApi {
    @RequestLine("POST /x")
    Map<String, Object> elsewhere(URI address);
  }

  @Test
  void target_thatGoesSomewhereElse_isRefused() {
    assertThat(catchThrowable(() -> hmp.target(ElsewhereApi.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("elsewhere");
  }

  @Test
  void send_bodyThatContainsItself_isRefused() {
    Map<String, Object> endless = new HashMap<>();
    endless.put("self", endless);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.send(HmpRequest.post("/_/x").body(endless)));
    assertThat(uri).hasValue("");
  }

  @Test
  void send_eachAttempt_asksTheInterceptorsAnew() {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<String> seen = new AtomicReference<>("");
    appliance.onCall =
        exchange -> {
          seen.set(exchange.getRequestHeaders().getFirst("X-Attempt"));
          if (asked.get() == 1) {
            FakeAppliance.error(exchange, 500, "070000", "InternalServer");
          } else {
            FakeAppliance.json(exchange, 200, "{}");
          }
        };
    try (HmpClient client =
        HmpClient.builder(appliance.url())
            .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
            .allowPlainHttpOnLoopbackForTests()
            .requestInterceptor(
                template -> template.header("X-Attempt", "{" + asked.incrementAndGet() + "}"))
            .build()) {
      client.send(HmpRequest.get("/_/x").retry(RetryClass.SAFE));
    }
    assertThat(seen).as("braces are no place of a template").hasValue("{2}");
  }

  @Test
  void query_ofAnySort_isRepeatedOrRefused() {
    hmp.send(HmpRequest.get("/_/x").query("a", new LinkedHashSet<>(List.of("1", "2 3"))));
    assertThat(uri).hasValue("GET /apis/_/x?a=1&a=2%203");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpRequest.get("/_/x").query("a", new String[] {"1"}))
        .withMessageContaining("query parameter a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpRequest.get("/_/x").query("a", Map.of("b", 1)));
  }

  @Test
  void exchange_aroundAnother_tellsOfTheLastCallInIt() {
    HmpResponse<Map<String, Object>> answer =
        hmp.exchange(api -> api.send(HmpRequest.post("/_/x")).body());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("X-TRACE")).contains("t-1");
  }

  @Test
  void headers_ofAnAnswer_areUnmodifiableAndHoldNoLogin() {
    appliance.onCall =
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "calypso-session-id=canary");
          FakeAppliance.json(exchange, 200, "{}");
        };
    Map<String, List<String>> headers = hmp.send(HmpRequest.get("/_/x")).headers();

    assertThat(headers).doesNotContainKey("set-cookie").containsKey("CONTENT-TYPE");
    assertThat(catchThrowable(headers::clear)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void options_withHeadersInAnotherCase_areTheSame() {
    assertThat(CallOptions.header("X-A", "1"))
        .isEqualTo(CallOptions.header("x-a", "1"))
        .hasSameHashCodeAs(CallOptions.header("x-a", "1"));
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
