package io.github.hmpsdk.http;

/**
 * No connection became free in time: the client's own calls and downloads hold them all. Says
 * nothing of the appliance.
 */
final class NoConnectionException extends NotSentException {

  private static final long serialVersionUID = 1;

  NoConnectionException(String message) {
    super(message);
  }
}
