package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.error.HmpException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks regularly at what is being recorded, and tells what changed. When the appliance cannot be
 * asked, the number of recordings is unknown, which is not zero.
 */
@Component
class RecordingSupervisor {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingSupervisor.class);

  private final Recordings recordings;
  private volatile @Nullable List<RunningRecording> seen;

  RecordingSupervisor(Recordings recordings, MeterRegistry meters) {
    this.recordings = recordings;
    Gauge.builder("recorder.recordings", this, RecordingSupervisor::running)
        .description("Recordings that are being made; none if the appliance cannot be asked")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "${recorder.look-every}")
  void look() {
    try {
      List<RunningRecording> now = recordings.running();
      if (!Objects.equals(now, seen)) {
        LOG.info("Being recorded: {}", now);
      }
      seen = now;
    } catch (HmpException unknown) {
      LOG.warn("Cannot see what is being recorded: {}", unknown.getMessage());
      seen = null;
    }
  }

  private double running() {
    List<RunningRecording> known = seen;
    return known == null ? Double.NaN : known.size();
  }
}
