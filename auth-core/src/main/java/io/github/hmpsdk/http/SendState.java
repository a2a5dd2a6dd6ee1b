package io.github.hmpsdk.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Internal: tells whether a request that failed with an I/O error may have reached the appliance.
 * Stateless and thread-safe.
 */
public final class SendState {

  /** {@link NotSentException} is exact; the others are for HTTP clients that are not ours. */
  private static final List<Class<? extends IOException>> BEFORE_SENDING =
      List.of(
          NotSentException.class,
          ConnectException.class,
          UnknownHostException.class,
          NoRouteToHostException.class,
          HttpConnectTimeoutException.class,
          SSLHandshakeException.class,
          SSLPeerUnverifiedException.class);

  private SendState() {}

  /**
   * Whether the request may have been sent, at least in part.
   *
   * @param error what ended the call
   * @return false only if surely no byte of it left
   */
  public static boolean mayHaveBeenSent(IOException error) {
    return BEFORE_SENDING.stream().noneMatch(type -> type.isInstance(error));
  }

  /**
   * Whether a call ended before a connection carried it, because this client's own calls and
   * downloads held every one, its time was over, or a proxy refused its password, which says
   * nothing of the appliance.
   *
   * @param failure what ended the call
   * @return true if it waited for a connection in vain
   */
  public static boolean isForWantOfConnections(Throwable failure) {
    return failure instanceof NoConnectionException
        || failure.getCause() instanceof NoConnectionException;
  }
}
