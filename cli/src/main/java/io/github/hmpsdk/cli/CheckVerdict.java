package io.github.hmpsdk.cli;

import io.github.hmpsdk.drift.Drift;
import java.util.ArrayList;
import java.util.List;

/** All that was found in a sentence, and as an exit code. Stateless. */
final class CheckVerdict {

  private CheckVerdict() {}

  static String words(CheckFindings findings, List<Drift> drift) {
    if (findings.operations().isEmpty()) {
      return "Not checked: " + findings.stopped() + ".";
    }
    List<String> counts = new ArrayList<>();
    for (CheckOutcome outcome : CheckOutcome.values()) {
      long count = CheckReport.count(findings.operations(), outcome);
      if (count > 0) {
        counts.add(count + " " + outcome.words());
      }
    }
    String summary = String.join(", ", counts) + ".";
    if (findings.isStopped()) {
      return "Ended early, " + findings.stopped() + ": " + summary;
    }
    return (isAsDefined(findings, drift) ? "As the SDK knows it: " : "Not as the SDK knows it: ")
        + summary;
  }

  static int exitCode(CheckFindings findings, List<Drift> drift) {
    if (findings.isStopped()) {
      return findings.exitCode();
    }
    return isAsDefined(findings, drift) ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static boolean isAsDefined(CheckFindings findings, List<Drift> drift) {
    return findings.facts().stream().noneMatch(fact -> fact.state() == CheckFact.State.BAD)
        && drift.isEmpty()
        && CheckReport.count(findings.operations(), CheckOutcome.FAILED) == 0
        && CheckReport.count(findings.operations(), CheckOutcome.DRIFTED) == 0;
  }
}
