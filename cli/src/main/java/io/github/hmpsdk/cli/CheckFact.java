package io.github.hmpsdk.cli;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is so, of an appliance or of the way there. Immutable.
 *
 * @param name of what, in a word
 * @param state whether that is as it should be
 * @param text how it is, in words
 * @param values the same for programs
 */
record CheckFact(String name, State state, String text, Map<String, Object> values) {

  /** Whether somebody should do something. */
  enum State {
    GOOD("good"),
    LOOK("look"),
    BAD("bad");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @JsonValue
    String word() {
      return word;
    }
  }

  CheckFact {
    values = Collections.unmodifiableMap(new TreeMap<>(values)); // the same order each time
  }

  static CheckFact good(String name, String text, Map<String, Object> values) {
    return new CheckFact(name, State.GOOD, text, values);
  }

  static CheckFact look(String name, String text, Map<String, Object> values) {
    return new CheckFact(name, State.LOOK, text, values);
  }

  static CheckFact bad(String name, String text) {
    return new CheckFact(name, State.BAD, text, Map.of());
  }
}
