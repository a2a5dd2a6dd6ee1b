package io.github.hmpsdk.cli;

/** How a command ends; the footer of {@code hmp --help} tells people. */
final class ExitCodes {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int NOT_REACHED = 3;
  static final int NO_LOGIN = 4;
  static final int OUR_FAULT = 70;

  private ExitCodes() {}
}
