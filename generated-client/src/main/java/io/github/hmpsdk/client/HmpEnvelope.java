package io.github.hmpsdk.client;

/** An answer that wraps what was asked for in {@code data}. */
public interface HmpEnvelope extends HmpModel {

  /**
   * Whether the answer had {@code data} at all.
   *
   * @return false if it was missing or null
   */
  boolean hasData();
}
