package io.github.hmpsdk.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections under the watch of their {@link Exchange}, TLS handshake included. Their
 * sockets belong to channels: those end a read, a write or a connect when their thread is
 * interrupted, and can be looked at without waiting.
 */
final class WatchedConnector extends DefaultHttpClientConnectionOperator {

  WatchedConnector(TlsSocketStrategy tls) {
    super(
        socksProxy -> SocketChannel.open().socket(),
        null,
        new BoundedDnsResolver(),
        scheme -> URIScheme.HTTPS.same(scheme) ? tls : null);
  }

  @Override
  public void connect(
      ManagedHttpClientConnection connection,
      HttpHost host,
      @Nullable NamedEndpoint name,
      @Nullable Path unixDomainSocket,
      @Nullable InetSocketAddress localAddress,
      @Nullable Timeout connectTimeout,
      SocketConfig config,
      @Nullable Object attachment,
      HttpContext context)
      throws IOException {
    Exchange exchange = (Exchange) context;
    exchange.connecting();
    WatchedConnection watched = (WatchedConnection) connection;
    watched.opening();
    watched.carry(exchange);
    super.connect(
        connection,
        host,
        name,
        unixDomainSocket,
        localAddress,
        connectTimeout,
        config,
        attachment,
        context);
  }
}
