package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.HmpWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Watches what is being recorded. When the appliance cannot be asked, the number of recordings is
 * unknown, which is not zero.
 */
@Component
class RecordingSupervisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingSupervisor.class);

  private final HmpWatch<RunningRecording> watch;

  RecordingSupervisor(
      Recordings recordings,
      MeterRegistry meters,
      @Value("${recorder.look-every}") Duration every) {
    watch = HmpWatch.of(recordings::running, RunningRecording::id).every(every).start();
    watch.addListener(event -> LOG.info("Recordings: {}", event));
    Gauge.builder("recorder.recordings", this, RecordingSupervisor::running)
        .description("Recordings that are being made; none if the appliance cannot be asked")
        .register(meters);
  }

  private double running() {
    return watch.isKnown() ? watch.items().size() : Double.NaN;
  }

  @Override
  public void close() {
    watch.close();
  }
}
