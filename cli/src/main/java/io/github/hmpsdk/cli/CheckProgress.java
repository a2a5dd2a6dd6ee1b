package io.github.hmpsdk.cli;

import java.io.PrintStream;

/** Tells what a check finds while it goes on. */
final class CheckProgress {

  private final PrintStream out;
  private final boolean isTerminal;

  /**
   * Of one check.
   *
   * @param out where to
   * @param isTerminal whether a line can be written over
   */
  CheckProgress(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  void found(CheckFact fact) {
    String mark = fact.state() == CheckFact.State.GOOD ? "" : fact.state().word() + ": ";
    line("%-12s %s%s".formatted(fact.name(), mark, fact.text()));
  }

  void trying(ApiOperation operation) {
    if (isTerminal) {
      out.print("  " + operation.id() + " ...\r");
      out.flush();
    }
  }

  void tried(CheckedOperation operation) {
    line(
        "  %-24s %-9s %s"
            .formatted(operation.id(), operation.outcome().words(), operation.detail())
            .stripTrailing());
  }

  void line(String text) {
    out.println(isTerminal ? text + "\u001b[K" : text);
  }
}
