package io.github.hmpsdk.cli;

/** Starts {@code hmp}. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments see {@code hmp --help}
   */
  public static void main(String[] arguments) {
    System.exit(Hmp.commandLine(Shell.ofProcess()).execute(arguments));
  }
}
