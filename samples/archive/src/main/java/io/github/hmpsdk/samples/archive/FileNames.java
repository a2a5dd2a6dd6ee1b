package io.github.hmpsdk.samples.archive;

import io.github.hmpsdk.client.model.Asset;
import java.nio.file.Path;

/** Names of files that no title can make anything else of. */
final class FileNames {

  private static final int LONGEST = 60;

  private FileNames() {}

  /** A readable part, which may be the same for two videos, and the id, which is not. */
  static Path of(Asset video, Path folder) {
    return folder.resolve(safe(Saved.title(video)) + "-" + safe(video.getId()) + ".zip");
  }

  private static String safe(String text) {
    String safe = text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return safe.substring(0, Math.min(LONGEST, safe.length()));
  }
}
