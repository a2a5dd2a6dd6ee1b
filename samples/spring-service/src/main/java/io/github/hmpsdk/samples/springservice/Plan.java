package io.github.hmpsdk.samples.springservice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a room is to be recorded.
 *
 * @param start when the recording begins
 * @param duration how long it lasts, such as {@code PT45M}
 */
public record Plan(Instant start, Duration duration) {

  /** Checks what a caller sent, and cuts it to whole seconds: the appliance takes no others. */
  public Plan {
    if (duration.toSeconds() < 1) {
      throw new IllegalArgumentException("duration must be at least a second");
    }
    start = start.truncatedTo(ChronoUnit.SECONDS);
    duration = duration.truncatedTo(ChronoUnit.SECONDS);
  }
}
