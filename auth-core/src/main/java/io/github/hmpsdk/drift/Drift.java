package io.github.hmpsdk.drift;

import java.io.Serializable;
import java.util.Objects;

/**
 * One difference between an answer and the definition. Never holds a value that came: a property is
 * named, and its kind is told. Immutable and thread-safe.
 *
 * @param operation the operation's id, such as {@code listSources}
 * @param schema the model in which it was found, such as {@code Source}; empty for a status, an
 *     error or a content type
 * @param path where in the answer, such as {@code data[].tier}; of a status or an error, these,
 *     such as {@code 409 060099}
 * @param kind in which way it differs
 * @param found the kind of what came, such as {@code text} or {@code an object}; empty where
 *     nothing came
 */
public record Drift(String operation, String schema, String path, DriftKind kind, String found)
    implements Serializable {

  /** Requires all of it. */
  public Drift {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(found, "found");
  }

  @Override
  public String toString() {
    String where = path.isEmpty() ? operation : operation + " " + path;
    String what = found.isEmpty() ? "" : ", found " + found;
    return where + (schema.isEmpty() ? "" : " (" + schema + ")") + ": " + kind + what;
  }
}
