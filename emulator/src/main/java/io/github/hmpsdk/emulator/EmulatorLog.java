package io.github.hmpsdk.emulator;

/** The name that everything is logged under: users look for that of the class they use. */
final class EmulatorLog {
  static final String NAME = "io.github.hmpsdk.emulator.HmpEmulator";

  private EmulatorLog() {}
}
