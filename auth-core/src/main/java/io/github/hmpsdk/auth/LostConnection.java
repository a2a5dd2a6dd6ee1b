package io.github.hmpsdk.auth;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.Set;

/**
 * Tells a connection that was found closed or reset when it was used from everything else that can
 * go wrong. Stateless.
 */
final class LostConnection {

  /** By name, since the HTTP client may be anybody's. */
  private static final Set<String> NAMES =
      Set.of("NoHttpResponseException", "ConnectionClosedException", "ClosedChannelException");

  private LostConnection() {}

  /** Whether the connection was lost before an answer came, and not because it took too long. */
  static boolean isBeforeAnswer(IOException failure) {
    Throwable found = failure;
    while (found.getCause() instanceof IOException wrapped) {
      found = wrapped; // the transport says with a wrapper whether the request was sent
    }
    if (found instanceof InterruptedIOException
        || found instanceof ConnectException
        || found instanceof NoRouteToHostException) {
      return false;
    }
    return found instanceof SocketException
        || found instanceof EOFException
        || NAMES.contains(found.getClass().getSimpleName())
        || String.valueOf(found.getMessage()).contains("unexpected end of stream") // OkHttp
        || String.valueOf(found.getMessage()).contains("received no bytes"); // the JDK
  }
}
