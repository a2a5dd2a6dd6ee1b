package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.client.model.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is being made.
 *
 * @param id its id
 * @param room the session that is recorded
 * @param title its title
 * @param state such as RECORDING or PAUSED
 */
public record RunningRecording(
    String id, @Nullable String room, @Nullable String title, String state) {

  static RunningRecording of(Recording recording) {
    return new RunningRecording(
        recording.getId(),
        recording.getSession(),
        recording.getTitle(),
        String.valueOf(recording.getState()));
  }
}
