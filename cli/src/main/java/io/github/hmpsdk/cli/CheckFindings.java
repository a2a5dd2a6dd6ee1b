package io.github.hmpsdk.cli;

import java.util.ArrayList;
import java.util.List;

/** What was found so far, told at once. Not thread-safe. */
final class CheckFindings {

  private final CheckProgress progress;
  private final List<CheckFact> facts = new ArrayList<>();
  private final List<CheckedOperation> operations = new ArrayList<>();
  private String stopped = "";
  private int exitCode;

  CheckFindings(CheckProgress progress) {
    this.progress = progress;
  }

  void add(CheckFact fact) {
    facts.add(fact);
    progress.found(fact);
  }

  void trying(ApiOperation operation) {
    progress.trying(operation);
  }

  void add(CheckedOperation operation) {
    operations.add(operation);
    progress.tried(operation);
  }

  boolean has(ApiOperation operation) {
    return operations.stream().anyMatch(known -> known.id().equals(operation.id()));
  }

  /** It ends before its end; the first reason counts. */
  void stop(String why, int code) {
    if (stopped.isEmpty()) {
      stopped = why;
      exitCode = code;
    }
  }

  boolean isStopped() {
    return !stopped.isEmpty();
  }

  String stopped() {
    return stopped;
  }

  /** What the reason to stop ends the command with. */
  int exitCode() {
    return exitCode;
  }

  List<CheckFact> facts() {
    return facts;
  }

  List<CheckedOperation> operations() {
    return operations;
  }
}
