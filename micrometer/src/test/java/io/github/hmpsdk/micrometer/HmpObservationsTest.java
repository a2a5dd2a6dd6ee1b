package io.github.hmpsdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.error.NotFoundException;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatorExtension.class)
final class HmpObservationsTest {

  private static final String CALL = "hmp.client.call";
  private static final String REQUEST = "http.client.request.duration";
  private static final String RESENT = "http.request.resend_count";

  private final Stopped stopped = new Stopped();
  private final ObservationRegistry registry = stopped.registry();

  @Test
  void requests_retriedTwice_areCountedFromTheFirst(HmpEmulator appliance) {
    appliance.answerTimes("listSources", 2, Fault.status(500));
    try (HmpClient hmp = observed(appliance)) {
      hmp.sources().listSources();
    }

    assertThat(stopped.named(REQUEST))
        .extracting(request -> high(request, RESENT))
        .containsExactly(null, "1", "2");
    assertThat(stopped.named(REQUEST))
        .extracting(request -> low(request, "http.response.status_code"))
        .containsExactly("500", "500", "200");
    assertThat(stopped.named(REQUEST))
        .extracting(request -> parent(request))
        .containsOnly(stopped.named(CALL).get(0));
  }

  @Test
  void request_replayedAfterAnotherLogin_isCountedToo(HmpEmulator appliance) {
    try (HmpClient hmp = observed(appliance)) {
      hmp.sources().listSources();
      appliance.dropLogins();
      hmp.sources().listSources();
    }

    assertThat(stopped.named(REQUEST))
        .extracting(request -> high(request, RESENT))
        .containsExactly(null, null, "1");
  }

  @Test
  void request_ofACall_isItsChildAndAClients(HmpEmulator appliance) {
    try (HmpClient hmp = observed(appliance)) {
      assertThatThrownBy(() -> hmp.sources().getSource("unknown"))
          .isInstanceOf(NotFoundException.class);
    }
    Observation.Context call = stopped.named(CALL).get(0);

    assertThat(stopped.named(REQUEST))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.type(SenderContext.class))
        .satisfies(
            request -> {
              assertThat(request.getKind()).isEqualTo(Kind.CLIENT);
              assertThat(request.getContextualName()).isEqualTo("GET /sources/{sourceId}");
              assertThat(parent(request)).isSameAs(call);
              assertThat(request.getError()).isNull();
            });
    assertThat(call.getError()).isInstanceOf(NotFoundException.class);
    assertThat(low(call, "outcome")).isEqualTo("not_found");
  }

  @Test
  void request_withoutAnAnswer_hasItsFailure(HmpEmulator appliance) {
    appliance.answerNext("listSources", Fault.reset());
    try (HmpClient hmp = observed(appliance)) {
      hmp.sources().listSources();
    }
    Observation.Context lost = stopped.named(REQUEST).get(0);

    assertThat(low(lost, "http.response.status_code")).isEqualTo("none");
    assertThat(low(lost, "error.type")).startsWith("java.").endsWith("Exception");
    assertThat(lost.getError()).isNotNull();
  }

  @Test
  void thread_duringACall_hasItsObservationAndNoneAfterwards(HmpEmulator appliance) {
    List<String> bound = new CopyOnWriteArrayList<>();
    try (HmpClient hmp =
        Clients.of(appliance)
            .requestInterceptor(template -> bound.add(current()))
            .callListener(HmpObservations.of(registry))
            .build()) {
      hmp.sources().listSources();
    }

    assertThat(bound).containsExactly(CALL);
    assertThat(registry.getCurrentObservation()).isNull();
  }

  @Test
  void meters_withObservations_countEachCallOnce(HmpEmulator appliance) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    try (HmpClient hmp = HmpMeters.of(meters, registry).build(Clients.of(appliance))) {
      hmp.sources().listSources();
    }

    assertThat(meters.get(CALL).timer().count()).isEqualTo(1);
    assertThat(meters.get(REQUEST).timer().count()).isEqualTo(1);
    assertThat(stopped.named(CALL)).hasSize(1);
  }

  @Test
  void listeners_twoThatBindToTheThread_areNested(HmpEmulator appliance) {
    try (HmpClient hmp =
        Clients.of(appliance)
            .callListener(HmpObservations.of(registry).named("outer"))
            .callListener(HmpObservations.of(registry).named("inner"))
            .build()) {
      hmp.sources().listSources();
    }

    assertThat(registry.getCurrentObservation()).isNull();
    assertThat(stopped.named(CALL))
        .extracting(call -> low(call, "appliance"))
        .containsExactly("inner", "outer");
  }

  private HmpClient observed(HmpEmulator appliance) {
    return Clients.of(appliance).callListener(HmpObservations.of(registry)).build();
  }

  private String current() {
    Observation now = registry.getCurrentObservation();
    return now == null ? "none" : String.valueOf(now.getContextView().getName());
  }

  private static @Nullable Object parent(Observation.Context context) {
    var parent = context.getParentObservation();
    return parent == null ? null : parent.getContextView();
  }

  private static @Nullable String low(Observation.Context context, String key) {
    var value = context.getLowCardinalityKeyValue(key);
    return value == null ? null : value.getValue();
  }

  private static @Nullable String high(Observation.Context context, String key) {
    var value = context.getHighCardinalityKeyValue(key);
    return value == null ? null : value.getValue();
  }
}
