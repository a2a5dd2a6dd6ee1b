package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What has to be taken back, last first. Of one thread at a time. */
final class Rollback {

  private record Step(String what, Runnable action) {}

  private final Deque<Step> steps = new ArrayDeque<>();

  /** Remembers how to take something back, and how to name it if that fails. */
  void push(String what, Runnable action) {
    steps.push(new Step(what, action));
  }

  /** The last thing was taken back in the course of events. */
  void done() {
    steps.pop();
  }

  /**
   * Takes everything back; one failure does not keep the rest from it.
   *
   * @return what is left on the appliance, and why
   */
  List<String> all() {
    List<String> left = new ArrayList<>();
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      try {
        step.action().run();
      } catch (NotFoundException gone) {
        // somebody else was faster
      } catch (HmpException failure) {
        left.add(step.what() + " (" + failure.getMessage() + ")");
      }
    }
    return List.copyOf(left);
  }
}
