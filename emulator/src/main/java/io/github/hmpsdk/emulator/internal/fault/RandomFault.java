package io.github.hmpsdk.emulator.internal.fault;

import java.util.Random;

/** A fault that comes again and again, by chance. The same seed gives the same course. */
final class RandomFault {

  private final double probability;
  private final Random random;
  private final InjectedFault fault;

  RandomFault(double probability, long seed, InjectedFault fault) {
    this.probability = probability;
    this.random = new Random(seed);
    this.fault = fault;
  }

  /** Asked once a request. */
  boolean strikes() {
    return random.nextDouble() < probability;
  }

  InjectedFault fault() {
    return fault;
  }
}
