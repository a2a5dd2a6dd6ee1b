package io.github.hmpsdk.emulator.internal.fault;

/** How much of an answer the client gets to see. */
public enum DeliveryFault {
  WHOLE,
  /** The connection is reset before the request's body was read. */
  NOTHING_READ,
  /** The connection is reset once the request was read whole. */
  NOTHING_SENT,
  /** The connection is closed in the middle of the body. */
  HALF_THE_BODY,
  /** The body is sent over and over, until the client has had enough. */
  ENDLESS_BODY,
  /** Header upon header is sent, until the client has had enough. */
  ENDLESS_HEADERS
}
