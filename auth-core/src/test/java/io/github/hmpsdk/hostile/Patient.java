package io.github.hmpsdk.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a cell once more if all that it was late by may have been the machine's fault. What is late
 * by more, or late again, is reported; nothing is subtracted. Thread-safe.
 */
final class Patient {

  private final Canary canary;
  private final Duration always;

  /** Believes the machine to be guilty of what the canary measures, and of so much in any case. */
  Patient(Canary canary, Duration always) {
    this.canary = canary;
    this.always = always;
  }

  List<String> run(Kind kind, Misbehaviour row) throws IOException {
    long begun = System.nanoTime();
    Cell first = new Cell(kind, row).run();
    Duration stall = canary.worstSince(begun);
    Duration excused = stall.compareTo(always) > 0 ? stall : always;
    if (first.late().isZero() || first.late().compareTo(excused) > 0) {
      return first.faults();
    }
    List<String> faults = new ArrayList<>(new Cell(kind, row).run().faults());
    if (!faults.isEmpty()) {
      faults.add("run twice; the first time, with the machine " + stall.toMillis() + " ms late:");
      faults.addAll(first.faults());
    }
    return faults;
  }
}
