package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.AuthEvent;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Which appliance: in every message, event, log line, and in the logging context. */
final class ApplianceNameTest {

  private final List<AuthEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicReference<Operation> called = new AtomicReference<>();
  private final AtomicReference<String> context = new AtomicReference<>();
  private FakeAppliance appliance;
  private String host;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    host = appliance.url().substring("http://".length());
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @Test
  void failures_ofEveryKind_nameTheHost() {
    try (HmpClient hmp = client().build()) {
      appliance.onCall = exchange -> FakeAppliance.error(exchange, 404, "040009", "SourceNotFound");
      NotFoundException missing =
          catchThrowableOfType(NotFoundException.class, () -> hmp.sources().getSource("7"));
      appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, "7");
      Throwable unreadable = catchThrowable(() -> hmp.sources().getSource("7"));
      appliance.close();
      Throwable unreachable =
          catchThrowable(
              () ->
                  hmp.sources()
                      .createSource(
                          new SourceCreate()
                              .name("new")
                              .type(SourceType.UDP)
                              .multicast(false)
                              .port(1)));

      assertThat(missing).hasMessageContaining(" at " + host + " -> 404");
      assertThat(unreadable)
          .isInstanceOf(HmpDecodingException.class)
          .hasMessageContaining(" at " + host);
      assertThat(unreachable)
          .isInstanceOf(HmpTransportException.class)
          .hasMessageContaining(" at " + host);
    }
  }

  @Test
  void failure_ofOneObject_hasItsPathForPrograms() {
    appliance.onCall = exchange -> FakeAppliance.error(exchange, 404, "040009", "SourceNotFound");
    try (HmpClient hmp = client().build()) {
      NotFoundException missing =
          catchThrowableOfType(NotFoundException.class, () -> hmp.sources().getSource("a b"));

      Operation operation = Objects.requireNonNull(missing.operation());
      assertThat(operation.requestPath()).isEqualTo("/apis/sources/a%20b");
      assertThat(operation.appliance()).isEqualTo(host);
      assertThat(missing).hasMessageNotContaining("a%20b");
    }
  }

  @Test
  void name_given_standsInPlaceOfTheHost() {
    appliance.onCall = exchange -> FakeAppliance.error(exchange, 500, "070000", "InternalServer");
    BreakerSettings strict = BreakerSettings.DEFAULT.withMinimumCalls(1).withSlidingWindowSize(1);
    try (HmpClient hmp = client().applianceName("court 4").breaker(strict).build()) {
      Throwable failed = catchThrowable(() -> hmp.with(CallOptions.once()).sources().listSources());
      Throwable heldBack = catchThrowable(() -> hmp.sources().listSources());

      assertThat(failed).hasMessageContaining(" at court 4 -> 500");
      assertThat(heldBack)
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("(listSources) at court 4: not sent");
      assertThat(hmp.toString()).contains("court 4");
    }
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.appliance()).isEqualTo("court 4");
              assertThat(event.text()).contains("at court 4");
            });
  }

  @Test
  void login_thatFails_namesTheHost() {
    try (HmpClient hmp =
        client().credentials(HmpCredentials.localUser("operator", "dummy")).build()) {
      appliance.onLogin = FakeAppliance::refuse;

      assertThat(catchThrowable(() -> hmp.sources().listSources()))
          .isInstanceOf(AuthenticationFailedException.class)
          .hasMessageContaining("local user \"operator\" at " + host);
    }
  }

  @Test
  void call_underWay_isInTheLoggingContextAndNoLonger() {
    CallListener listener =
        operation -> {
          called.set(operation);
          return CallListener.Call.NONE;
        };
    MDC.put("hmp.appliance", "outer");
    try (HmpClient hmp =
        client()
            .callListener(listener)
            .requestInterceptor(
                template -> context.set(MDC.get("hmp.appliance") + " " + MDC.get("hmp.operation")))
            .build()) {
      hmp.sources().listSources();

      assertThat(context).hasValue(host + " listSources");
      assertThat(called).hasValueMatching(operation -> operation.appliance().equals(host));
      assertThat(MDC.get("hmp.appliance")).isEqualTo("outer");
      assertThat(MDC.get("hmp.operation")).isNull();
    } finally {
      MDC.remove("hmp.appliance");
    }
  }

  @Test
  void listener_ofCalls_isToldInTheirLoggingContext() {
    List<String> contexts = new ArrayList<>();
    CallListener listener =
        operation -> {
          contexts.add(String.valueOf(MDC.get("hmp.operation")));
          return failure -> contexts.add(String.valueOf(MDC.get("hmp.operation")));
        };
    try (HmpClient hmp = client().callListener(listener).build()) {
      hmp.sources().listSources();
      assertThat(catchThrowable(() -> hmp.sources().getSource("unknown"))).isNotNull();
    }
    assertThat(contexts).containsExactly("listSources", "listSources", "getSource", "getSource");
  }

  @Test
  void name_thatIsNone_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> client().applianceName(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> client().applianceName("a\nb"));
  }

  private HmpClientBuilder client() {
    return HmpClient.builder(appliance.url())
        .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
        .authListener(events::add)
        .allowPlainHttpOnLoopbackForTests();
  }
}
