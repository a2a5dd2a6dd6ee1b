package io.github.hmpsdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.AuthEventType;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatorExtension.class)
final class HmpMetersTest {

  private static final String REQUEST = "http.client.request.duration";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final HmpMeters meters = HmpMeters.of(registry);

  @Test
  void call_thatSucceeds_isOneCallAndOneRequest(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      hmp.sources().listSources();

      Timer call = registry.get("hmp.client.call").timer();
      assertThat(tags(call))
          .containsExactlyInAnyOrder(
              "appliance=" + hmp.appliance(),
              "operation=listSources",
              "outcome=success",
              "error=none");
      assertThat(call.count()).isEqualTo(1);
      assertThat(tags(registry.get(REQUEST).timer()))
          .containsExactlyInAnyOrder(
              "http.request.method=GET",
              "server.address=" + appliance.url().getHost(),
              "server.port=" + appliance.url().getPort(),
              "url.template=/sources",
              "http.response.status_code=200",
              "error.type=none",
              "error=none");
      assertThat(registry.get(REQUEST).timer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
      assertThat(registry.get(REQUEST).timer().totalTime(TimeUnit.NANOSECONDS))
          .isLessThan(call.totalTime(TimeUnit.NANOSECONDS));
    }
  }

  @Test
  void call_notFound_isAnErrorByItsStatus(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      assertThatThrownBy(() -> hmp.sources().getSource("unknown"))
          .isInstanceOf(NotFoundException.class);

      assertThat(requests("404", "404")).isEqualTo(1);
      assertThat(registry.get("hmp.client.call").tag("outcome", "not_found").timer().count())
          .isEqualTo(1);
    }
  }

  @Test
  void call_retriedAfterAServerError_isTwoRequestsOfOneCall(HmpEmulator appliance) {
    appliance.answerNext("listSources", Fault.status(500));
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      hmp.sources().listSources();

      assertThat(requests("500", "500")).isEqualTo(1);
      assertThat(requests("200", "none")).isEqualTo(1);
      assertThat(registry.get("hmp.client.call").timer().count()).isEqualTo(1);
      assertThat(registry.get("hmp.client.call.retry").counter().count()).isEqualTo(1);
    }
  }

  @Test
  void call_refusedConnection_hasATypeAndNoStatus(HmpEmulator other) throws IOException {
    try (HmpClient hmp = meters.build(Clients.of(other))) {
      hmp.sources().listSources();
      other.close();
      assertThatThrownBy(() -> hmp.sources().listSources()).isInstanceOf(HmpException.class);

      assertThat(failedWith("ConnectException")).isEqualTo(3);
      assertThat(registry.get("hmp.client.call").tag("outcome", "hmp_transport").timer().count())
          .isEqualTo(1);
    }
  }

  @Test
  void call_whoseLoginWasTakenAway_isSentTwice(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      hmp.sources().listSources();
      appliance.dropLogins();
      hmp.sources().listSources();

      assertThat(requests("200", "none")).isEqualTo(2);
      assertThat(requests("401", "401")).isEqualTo(1);
      assertThat(registry.get("hmp.client.call").timer().count()).isEqualTo(2);
      Awaitility.await().untilAsserted(() -> assertThat(auth(AuthEventType.REPLAYED)).isEqualTo(1));
    }
  }

  @Test
  void logins_beforeAndAfterTheFirst_areCounted(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      assertThat(auth(AuthEventType.LOGGED_IN)).isZero();
      hmp.sources().listSources();
      Awaitility.await()
          .untilAsserted(() -> assertThat(auth(AuthEventType.LOGGED_IN)).isEqualTo(1));
    }
    assertThat(auth(AuthEventType.LOGGED_OUT)).isEqualTo(1);
  }

  @Test
  void gauges_ofAClient_tellLoginAndBreaker(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      assertThat(registry.get("hmp.client.login.age").timeGauge().value()).isNaN();
      hmp.sources().listSources();

      assertThat(registry.get("hmp.client.login.age").timeGauge().value(TimeUnit.SECONDS))
          .isBetween(0.0, 60.0);
      assertThat(breaker("closed")).isEqualTo(1);
      assertThat(breaker("open")).isZero();
      assertThat(breaker("half_open")).isZero();
    }
  }

  @Test
  void drift_ofAnAnswer_isCountedOnceByKind(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      for (int i = 0; i < 2; i++) {
        appliance.answerNext(
            "listSources",
            Fault.status(200)
                .body("application/json", "{\"data\":[{\"id\":\"1\",\"tier\":\"canary\"}]}"));
        hmp.sources().listSources();
      }
      assertThat(drift("unknown_property")).isEqualTo(1);
      assertThat(drift("other_type")).isZero();
    }
  }

  private double drift(String kind) {
    return registry.get("hmp.client.drift").tag("kind", kind).functionCounter().count();
  }

  @Test
  void name_givenToTheMeters_isInEveryTagOfTheAppliance(HmpEmulator appliance) {
    try (HmpClient hmp = meters.named("court 4").build(Clients.of(appliance))) {
      hmp.sources().listSources();
    }
    List<String> names =
        registry.getMeters().stream()
            .map(meter -> meter.getId().getTag("appliance"))
            .filter(name -> name != null)
            .distinct()
            .toList();

    assertThat(names).containsExactly("court 4");
  }

  @Test
  void listener_ofTheUser_isToldBesideTheMeters(HmpEmulator appliance) {
    List<String> told = new CopyOnWriteArrayList<>();
    CallListener own =
        operation -> {
          told.add(operation.id());
          return CallListener.Call.NONE;
        };
    try (HmpClient hmp = meters.build(Clients.of(appliance).callListener(own))) {
      hmp.sources().listSources();
    }

    assertThat(told).containsExactly("listSources");
    assertThat(registry.get(REQUEST).timer().count()).isEqualTo(1);
  }

  @Test
  void tags_ofManyIdsAndSecrets_haveNoneOfThem(HmpEmulator appliance) {
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      for (String id : List.of("11111111", "22222222")) {
        assertThatThrownBy(() -> hmp.sources().getSource(id)).isInstanceOf(HmpException.class);
      }
      assertThat(registry.get(REQUEST).tag("url.template", "/sources/{sourceId}").timers())
          .singleElement()
          .satisfies(timer -> assertThat(timer.count()).isEqualTo(2));
    }
    assertThat(registry.getMeters())
        .flatExtracting(HmpMetersTest::tags)
        .noneMatch(tag -> tag.contains("11111111") || tag.contains("22222222"))
        .noneMatch(tag -> tag.contains(Clients.PASSWORD) || tag.contains("operator"))
        .noneMatch(tag -> tag.contains("session-id"));
  }

  @Test
  void keys_ofAllRequests_areTheSame(HmpEmulator appliance) {
    appliance.answerNext("listSources", Fault.reset());
    try (HmpClient hmp = meters.build(Clients.of(appliance))) {
      hmp.sources().listSources();
    }

    assertThat(registry.get(REQUEST).timers())
        .hasSize(2)
        .extracting(timer -> timer.getId().getTags().stream().map(Tag::getKey).toList())
        .containsOnly(
            registry.get(REQUEST).timers().iterator().next().getId().getTags().stream()
                .map(Tag::getKey)
                .toList());
  }

  @Test
  void clients_twoOfOneRegistry_areToldApart(HmpEmulator appliance) {
    HmpClientBuilder second = Clients.of(appliance).applianceName("second");
    try (HmpClient hmp = meters.build(Clients.of(appliance));
        HmpClient other = meters.build(second)) {
      hmp.sources().listSources();
      other.sources().listSources();

      assertThat(registry.get("hmp.client.call").timers()).hasSize(2);
      assertThat(registry.get("hmp.client.login.age").meters()).hasSize(2);
    }
  }

  @Test
  void thread_ofMetersOnly_hasNoObservationOfTheirs(HmpEmulator appliance) {
    ObservationRegistry somebodys = ObservationRegistry.create();
    somebodys.observationConfig().observationHandler(context -> true);
    List<Boolean> bound = new CopyOnWriteArrayList<>();
    HmpClientBuilder builder =
        Clients.of(appliance)
            .requestInterceptor(template -> bound.add(somebodys.getCurrentObservation() != null));
    try (HmpClient hmp = meters.build(builder)) {
      hmp.sources().listSources();
    }

    assertThat(bound).containsExactly(false);
  }

  private long requests(String status, String error) {
    return registry
        .get(REQUEST)
        .tags("http.response.status_code", status, "error.type", error)
        .timer()
        .count();
  }

  private long failedWith(String type) {
    Collection<Timer> timers =
        registry.get(REQUEST).tag("http.response.status_code", "none").timers();
    return timers.stream()
        .filter(timer -> String.valueOf(timer.getId().getTag("error.type")).endsWith(type))
        .mapToLong(Timer::count)
        .sum();
  }

  private double auth(AuthEventType type) {
    String event = type.name().toLowerCase(Locale.ROOT);
    return registry.get("hmp.client.auth").tag("event", event).counter().count();
  }

  private double breaker(String state) {
    return registry.get("hmp.client.breaker").tag("state", state).gauge().value();
  }

  private static List<String> tags(Meter meter) {
    return meter.getId().getTags().stream()
        .map(tag -> tag.getKey() + "=" + tag.getValue())
        .toList();
  }
}
