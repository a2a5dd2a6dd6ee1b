package io.github.hmpsdk.samples.springservice;

import java.time.Duration;
import java.time.Instant;

/**
 * When a room is to be recorded.
 *
 * @param start when the recording begins
 * @param duration how long it lasts, such as {@code PT45M}
 */
public record Plan(Instant start, Duration duration) {

  /** Checks what a caller sent. */
  public Plan {
    if (duration.toSeconds() < 1) {
      throw new IllegalArgumentException("duration must be at least a second");
    }
  }
}
