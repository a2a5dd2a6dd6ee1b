package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.http.RequestTarget;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What listeners of calls are told: by several of them, of requests, and of each end. */
final class CallListenersTest {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final AtomicReference<RequestTarget> target = new AtomicReference<>();
  private FakeAppliance appliance;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @Test
  void listeners_severalOfOneClient_areAllToldAndNested() {
    try (HmpClient hmp = client().callListener(as("a")).callListener(as("b")).build()) {
      hmp.sources().listSources();
    }

    assertThat(told)
        .containsExactly(
            "a call", "b call", "a sends", "b sends", "b 200", "a 200", "b ended", "a ended");
  }

  @Test
  void listeners_oneOfWhichThrows_doNotDisturbTheOther() {
    CallListener broken =
        operation -> {
          throw new IllegalStateException("broken");
        };
    try (HmpClient hmp = client().callListener(broken).callListener(as("b")).build()) {
      hmp.sources().listSources();
    }

    assertThat(told).containsExactly("b call", "b sends", "b 200", "b ended");
  }

  @Test
  void listener_thatThrowsWhenSomethingIsSent_doesNotDisturbTheCall() {
    CallListener broken =
        operation ->
            new Notes("broken") {
              @Override
              public Request requestStarted(RequestTarget unused) {
                throw new IllegalStateException("broken");
              }
            };
    CallListener brokenLater =
        operation ->
            new Notes("later") {
              @Override
              public Request requestStarted(RequestTarget unused) {
                return (status, failure) -> {
                  throw new IllegalStateException("broken later");
                };
              }
            };
    try (HmpClient hmp = client().callListener(broken).callListener(brokenLater).build()) {
      assertThat(hmp.sources().listSources()).isNotNull();
    }

    assertThat(told).containsExactly("later ended", "broken ended");
  }

  @Test
  void requests_retriedAndReplayed_areToldOneByOne() {
    try (HmpClient hmp = client().callListener(as("a")).build()) {
      hmp.sources().listSources();
      told.clear();
      appliance.alive.clear();
      hmp.sources().listSources();
      appliance.onCall = exchange -> FakeAppliance.error(exchange, 500, "000500", "Failed");
      assertThat(catchThrowable(() -> hmp.with(CallOptions.once()).sources().listSources()))
          .isNotNull();
    }

    assertThat(told)
        .containsExactly(
            "a call",
            "a sends",
            "a 401",
            "a sends again",
            "a 200",
            "a ended",
            "a call",
            "a sends",
            "a 500",
            "a failed");
  }

  @Test
  void request_toNobody_endsWithItsFailure() {
    try (HmpClient hmp = client().callListener(as("a")).build()) {
      hmp.sources().listSources();
      told.clear();
      appliance.close();
      assertThat(catchThrowable(() -> hmp.with(CallOptions.once()).sources().listSources()))
          .isNotNull();
    }

    assertThat(told).containsExactly("a call", "a sends", "a 0 failed", "a failed");
  }

  @Test
  void target_ofARequest_isTheAppliancesAddress() {
    try (HmpClient hmp = client().callListener(as("a")).build()) {
      hmp.sources().listSources();
    }
    URI address = URI.create(appliance.url());

    assertThat(target).hasValue(new RequestTarget("GET", address.getHost(), address.getPort(), 0));
  }

  private HmpClientBuilder client() {
    return HmpClient.builder(appliance.url())
        .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
        .retry(RetrySettings.DEFAULT.withBaseDelay(Duration.ofMillis(1)))
        .allowPlainHttpOnLoopbackForTests();
  }

  private CallListener as(String name) {
    return operation -> {
      told.add(name + " call");
      return new Notes(name);
    };
  }

  private class Notes implements CallListener.Call {

    private final String name;

    Notes(String name) {
      this.name = name;
    }

    @Override
    public Request requestStarted(RequestTarget to) {
      target.set(to);
      told.add(name + (to.resends() == 0 ? " sends" : " sends again"));
      return (status, failure) ->
          told.add(name + " " + status + (failure == null ? "" : " failed"));
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      told.add(name + (failure == null ? " ended" : " failed"));
    }
  }
}
