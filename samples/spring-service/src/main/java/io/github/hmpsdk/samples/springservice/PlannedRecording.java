package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.client.model.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording that the appliance will make by itself.
 *
 * @param id the event's id
 * @param start when it begins, null if the appliance does not say
 * @param duration how long it lasts, null if it has no end
 */
public record PlannedRecording(String id, @Nullable Instant start, @Nullable Duration duration) {

  static PlannedRecording of(SessionEvent event) {
    return new PlannedRecording(event.getId(), event.getStartTime(), event.getDuration());
  }
}
