package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import feign.Response;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.drift.DriftKind;
import io.github.hmpsdk.drift.DriftLog;
import io.github.hmpsdk.error.HmpDriftException;
import io.github.hmpsdk.error.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes how one answer differs from the definition while it is read. An answer without differences
 * costs this object. Of one thread.
 */
final class DriftReading {

  /** Where readers find it: an attribute of each would be a reader for each answer. */
  private static final ThreadLocal<@Nullable DriftReading> CURRENT = new ThreadLocal<>();

  private static final String ELEMENT = "[]";
  private static final int MOST = 100;
  private static final int MAX_PATH = 200;

  private final Response response;
  private final DriftRules rules;
  private final KnownSecrets known;
  private @Nullable Set<Drift> found;

  DriftReading(Response response, DriftRules rules, KnownSecrets known) {
    this.response = response;
    this.rules = rules;
    this.known = known;
  }

  /** Of the answer that this thread is reading; null where nobody asks. */
  static @Nullable DriftReading current() {
    return CURRENT.get();
  }

  /** This thread begins to read; returns what {@link #end} puts back. */
  @Nullable DriftReading begin() {
    DriftReading outer = CURRENT.get();
    CURRENT.set(this);
    return outer;
  }

  static void end(@Nullable DriftReading outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  /** What the parser stands at is a property of a model. */
  static void note(JsonParser at, Object model, DriftKind kind) {
    DriftReading reading = current();
    if (reading != null && !reading.isFull()) {
      reading.add(schema(model), path(at), kind, JsonLocation.kindOf(at.currentToken()));
    }
  }

  /** The same of a value that is read all the same, though it is of another type. */
  static void noteType(JsonParser at) {
    DriftReading reading = current();
    if (reading != null && !reading.isFull()) {
      Object model = model(at);
      reading.add(
          model == null ? "" : schema(model),
          path(at),
          DriftKind.OTHER_TYPE,
          JsonLocation.kindOf(at.currentToken()));
    }
  }

  private static @Nullable Object model(JsonParser at) {
    for (JsonStreamContext place = at.getParsingContext();
        place != null;
        place = place.getParent()) {
      if (place.getCurrentValue() instanceof HmpModel model) {
        return model;
      }
    }
    return null;
  }

  /** What the parser stands at, or the object that it has just left. */
  void add(String schema, String path, DriftKind kind, String what) {
    if (isFull()) {
      return;
    }
    if (found == null) {
      found = new LinkedHashSet<>();
    }
    found.add(new Drift("", schema, path, kind, what));
  }

  /** Whether nothing more is noted: nobody listens, or there is too much of it. */
  private boolean isFull() {
    return rules.log() == null || (found != null && found.size() >= MOST);
  }

  /** What was noted was of another form than the answer turned out to have. */
  void forget() {
    found = null;
  }

  /**
   * Nothing more is read.
   *
   * @param failure the error that the answer is; null for a success
   * @throws HmpDriftException if that is asked for
   */
  void done(@Nullable Throwable failure) {
    DriftLog log = rules.log();
    if (found == null || log == null) {
      return;
    }
    Operation operation = Operations.of(response.request());
    List<Drift> all = found.stream().map(drift -> told(operation, drift)).toList();
    all.forEach(log::add);
    if (rules.strict()) {
      throw new HmpDriftException(operation, all, failure);
    }
  }

  /** Here and not for each item of a list that has it: masking takes its time. */
  private Drift told(Operation operation, Drift noted) {
    return new Drift(
        operation.id(), noted.schema(), clean(noted.path()), noted.kind(), clean(noted.found()));
  }

  static String schema(Object model) {
    Class<?> outer = model.getClass().getEnclosingClass(); // of an alternative that is unknown
    return (outer == null ? model.getClass() : outer).getSimpleName();
  }

  /** Such as {@code data[].port}. */
  static String path(JsonParser at) {
    JsonStreamContext place = at.getParsingContext();
    JsonToken token = at.currentToken();
    if (token != null && token.isStructStart()) {
      place = place.getParent(); // the context is already that of the inside
    }
    Deque<String> steps = new ArrayDeque<>();
    for (; place != null && !place.inRoot(); place = place.getParent()) {
      steps.addFirst(place.inArray() ? ELEMENT : String.valueOf(place.getCurrentName()));
    }
    StringBuilder path = new StringBuilder();
    for (String step : steps) {
      path.append(path.isEmpty() || step.equals(ELEMENT) ? "" : ".").append(step);
    }
    return path.toString();
  }

  /** Masked before it is cut: half a secret is not recognized. */
  private String clean(String text) {
    String masked = Invisible.blanked(Secrets.masked(text, known));
    return masked.length() <= MAX_PATH ? masked : masked.substring(0, MAX_PATH) + "...";
  }
}
