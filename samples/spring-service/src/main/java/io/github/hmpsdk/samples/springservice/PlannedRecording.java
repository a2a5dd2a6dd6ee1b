package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.client.model.SessionEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * A recording that the appliance will make by itself.
 *
 * @param id the event's id
 * @param start when it begins
 * @param duration how long it lasts
 */
public record PlannedRecording(String id, Instant start, Duration duration) {

  static PlannedRecording of(SessionEvent event) {
    return new PlannedRecording(event.getId(), event.getStartTime(), event.getDuration());
  }
}
