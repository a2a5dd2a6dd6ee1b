package io.github.hmpsdk.samples.archive;

import io.github.hmpsdk.client.model.Asset;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What became of a video. Immutable.
 *
 * @param id its id
 * @param title its title
 * @param created when it was made, as ISO 8601
 * @param file name of its file
 * @param outcome what became of it
 * @param bytes length of the file; 0 without one
 * @param detail SHA-256 of the file, or what went wrong
 */
record Saved(
    String id,
    String title,
    String created,
    String file,
    Outcome outcome,
    long bytes,
    String detail) {

  /** What can become of a video. */
  enum Outcome {
    /** Downloaded and verified. */
    SAVED,
    /** A run before did it, and the file is still the same. */
    KEPT,
    /** Still being recorded or processed; the next run tries again. */
    LATER,
    /** Not there; the next run tries again. */
    FAILED
  }

  static Saved of(Asset video, Path file, Outcome outcome, long bytes, String detail) {
    return new Saved(
        video.getId(),
        title(video),
        Objects.toString(video.getCtime(), ""),
        String.valueOf(file.getFileName()),
        outcome,
        bytes,
        detail);
  }

  static String title(Asset video) {
    return video.getTitle() == null ? video.getId() : video.getTitle();
  }
}
