package io.github.hmpsdk.http;

import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection without the wire and header logs of HttpClient's own, which print passwords,
 * cookies and tokens as soon as somebody turns its logger to DEBUG.
 */
final class QuietConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {

  private Timeout socketTimeout = Timeout.DISABLED;

  private QuietConnection(Http1Config limits) {
    super(limits);
  }

  static HttpConnectionFactory<ManagedHttpClientConnection> factory(Http1Config limits) {
    return socket -> {
      QuietConnection connection = new QuietConnection(limits);
      if (socket != null) {
        connection.bind(socket);
      }
      return connection;
    };
  }

  @Override
  public @Nullable Socket getSocket() {
    return getSocketHolder() == null ? null : getSocketHolder().getSocket();
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    socketTimeout = timeout;
    super.setSocketTimeout(timeout);
  }

  @Override
  public void passivate() {
    super.setSocketTimeout(Timeout.DISABLED);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }
}
