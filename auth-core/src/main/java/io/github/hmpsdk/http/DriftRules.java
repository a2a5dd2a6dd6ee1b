package io.github.hmpsdk.http;

import io.github.hmpsdk.drift.DriftLog;
import org.jspecify.annotations.Nullable;

/**
 * Where the decoders of a client tell what differs from the definition, and whether it is an error.
 * Immutable and thread-safe.
 *
 * @param log keeps and tells it; null if nobody does
 * @param strict whether it is thrown, too
 */
public record DriftRules(@Nullable DriftLog log, boolean strict) {

  /** Of a decoder that belongs to no client, such as that of logins: nothing is told. */
  static DriftRules unheard() {
    return new DriftRules(null, false);
  }
}
