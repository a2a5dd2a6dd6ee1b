package io.github.hmpsdk.emulator.internal.message;

/** The name that everything is logged under: users look for that of the class they use. */
public final class EmulatorLog {
  public static final String NAME = "io.github.hmpsdk.emulator.HmpEmulator";

  private EmulatorLog() {}
}
