package io.github.hmpsdk.http;

/**
 * The call ended before a connection carried it: it waited in vain for one of those that the
 * client's own calls and downloads hold, its time was over before it asked, or a proxy wants
 * another password. Says nothing of the appliance.
 */
final class NoConnectionException extends NotSentException {

  private static final long serialVersionUID = 1;

  NoConnectionException(String message) {
    super(message);
  }

  NoConnectionException(CutException why) {
    super(why);
  }
}
