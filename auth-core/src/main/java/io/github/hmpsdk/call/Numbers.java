package io.github.hmpsdk.call;

/** Checks numbers among settings, and names the one that is wrong. */
final class Numbers {

  private Numbers() {}

  static void atLeast(int least, String name, int value) {
    if (value >= least) {
      return;
    }
    throw new IllegalArgumentException(
        least == 0 ? name + " must not be negative" : name + " must be at least " + least);
  }
}
