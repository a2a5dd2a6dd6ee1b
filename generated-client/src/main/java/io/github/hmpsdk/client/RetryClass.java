package io.github.hmpsdk.client;

/** May an operation be sent again after it may have reached the appliance? RFC 9110 9.2. */
public enum RetryClass {
  /** Changes nothing (RFC 9110 9.2.1). */
  SAFE,
  /** Twice has the effect of once (RFC 9110 9.2.2). */
  IDEMPOTENT,
  /** Twice is not once; sent again only when it surely was not sent. */
  NEVER
}
