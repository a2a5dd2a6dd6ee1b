package io.github.hmpsdk.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.hmpsdk.drift.Drift;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * All that a check found. Its JSON begins as a {@code DriftReport} does, so that the definition can
 * be patched from it. Immutable.
 *
 * @param appliance its host, unless that is masked
 * @param version of its software; empty if it did not come to that
 * @param checked when, by the clock of this machine
 * @param verdict all of it in a sentence
 * @param stopped why it ended before its end; empty if it did not
 * @param exitCode what the command ends with
 * @param facts what is so, in the order in which it was found
 * @param operations all of the definition, in its order
 * @param drift where answers differed from the definition
 */
record CheckReport(
    String appliance,
    String version,
    Instant checked,
    String verdict,
    String stopped,
    int exitCode,
    List<CheckFact> facts,
    List<CheckedOperation> operations,
    List<Drift> drift) {

  CheckReport {
    facts = List.copyOf(facts);
    operations = List.copyOf(operations);
    drift = List.copyOf(drift);
  }

  @JsonIgnore
  boolean isGood() {
    return exitCode == ExitCodes.OK;
  }

  static long count(Collection<CheckedOperation> operations, CheckOutcome outcome) {
    return operations.stream().filter(operation -> operation.outcome() == outcome).count();
  }
}
