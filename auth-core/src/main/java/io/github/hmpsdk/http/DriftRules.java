package io.github.hmpsdk.http;

import io.github.hmpsdk.drift.DriftListener;
import io.github.hmpsdk.drift.DriftLog;

/**
 * Where the decoders of a client tell what differs from the definition, and whether it is an error.
 * Immutable and thread-safe.
 *
 * @param log keeps and tells it
 * @param strict whether it is thrown, too
 */
public record DriftRules(DriftLog log, boolean strict) {

  /** Of a decoder that belongs to no client: at DEBUG in the log, nothing else. */
  static DriftRules unheard() {
    return new DriftRules(new DriftLog(DriftListener.NONE, "HMP"), false);
  }
}
