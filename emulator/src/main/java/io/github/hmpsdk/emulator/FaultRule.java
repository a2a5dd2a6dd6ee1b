package io.github.hmpsdk.emulator;

import java.util.Random;

/** A fault that comes again and again, by chance. The same seed gives the same course. */
final class FaultRule {

  private final double probability;
  private final Random random;
  private final CannedAnswer answer;

  FaultRule(double probability, long seed, CannedAnswer answer) {
    this.probability = probability;
    this.random = new Random(seed);
    this.answer = answer;
  }

  /** Asked once a request. */
  boolean strikes() {
    return random.nextDouble() < probability;
  }

  CannedAnswer answer() {
    return answer;
  }
}
