package io.github.hmpsdk.cli;

import java.io.PrintStream;

/** How far a download is: one line that is written over, a few times for each megabyte. */
final class Progress {

  private static final long STEP = 256 * 1024;
  private static final double MEGA = 1_000_000;

  private final PrintStream err;
  private final boolean shown;
  private long told;

  Progress(PrintStream err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  void at(long bytes) {
    if (shown && bytes - told >= STEP) {
      told = bytes;
      err.printf("\r%.1f MB", bytes / MEGA);
      err.flush();
    }
  }

  /** The next line begins at the margin. */
  void end() {
    if (told > 0) {
      err.print("\r");
    }
  }
}
