package io.github.hmpsdk.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that carries one {@link Exchange} at a time and can be cut from any thread.
 * It is used again only if nothing is left to read on it: bytes behind an answer would become the
 * next call's answer. It has no wire and header logs, which print passwords, cookies and tokens as
 * soon as somebody turns HttpClient's loggers to DEBUG.
 */
final class WatchedConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {

  private final StrictResponseParser parser;
  private final HmpTls tls;
  private volatile @Nullable HmpTls openedUnder;
  private volatile @Nullable Exchange exchange;
  private Timeout socketTimeout = Timeout.DISABLED;

  private WatchedConnection(Http1Config limits, StrictResponseParser parser, HmpTls tls) {
    super(limits, null, null, null, null, null, config -> parser);
    this.parser = parser;
    this.tls = tls;
  }

  static HttpConnectionFactory<ManagedHttpClientConnection> factory(
      Http1Config limits, HmpTls tls) {
    return socket -> {
      WatchedConnection connection =
          new WatchedConnection(limits, new StrictResponseParser(limits), tls);
      if (socket != null) {
        connection.bind(socket);
      }
      return connection;
    };
  }

  /** Carries an exchange until it is given back to the pool or closed. */
  void carry(Exchange next) throws IOException {
    exchange = next;
    next.carriedBy(this);
  }

  /** It is about to be opened: notes whom is trusted now. */
  void opening() {
    openedUnder = tls.current();
  }

  /** Closes it with a reset: reads nothing, writes nothing, waits for nobody. */
  void drop() {
    super.close(CloseMode.IMMEDIATE);
  }

  @Override
  public void bind(Socket socket) throws IOException {
    super.bind(socket);
    refuseIfCut();
  }

  @Override
  public void bind(SSLSocket tls, Socket socket) throws IOException {
    super.bind(tls, socket);
    refuseIfCut();
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    socketTimeout = timeout;
    super.setSocketTimeout(timeout);
  }

  /** Asked when an answer was read to its end, before the connection goes back to the pool. */
  @Override
  public boolean isConsistent() {
    return super.isConsistent() && parser.isClean() && !hasDecryptedLeftovers();
  }

  /** Back to the pool. If it was cut in this very moment, it goes there closed. */
  @Override
  public void passivate() {
    Exchange last = exchange;
    exchange = null;
    if (last != null && !last.leave(this)) {
      drop();
    }
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }

  /**
   * Looks whether the peer has closed it or sent what nobody asked for, without waiting, and
   * whether others are trusted now than when it was opened: asked before each use, since a POST
   * cannot be sent again.
   */
  @Override
  public boolean isStale() {
    if (openedUnder != tls.current()) {
      return true;
    }
    SocketHolder holder = getSocketHolder();
    SocketChannel channel = holder == null ? null : holder.getBaseSocket().getChannel();
    if (channel == null) {
      return true;
    }
    try {
      channel.configureBlocking(false);
      int read = channel.read(ByteBuffer.allocate(1));
      channel.configureBlocking(true);
      return read != 0;
    } catch (IOException broken) {
      return true;
    }
  }

  /** After an error: never flushes to a peer that may not read. */
  @Override
  public void close() {
    drop();
  }

  /** Says goodbye only when idle; one that is in use may be stuck in a read or a write. */
  @Override
  public void close(CloseMode mode) {
    super.close(exchange == null ? mode : CloseMode.IMMEDIATE);
  }

  private void refuseIfCut() throws IOException {
    Exchange now = exchange;
    if (now != null) {
      now.carriedBy(this);
    }
  }

  private boolean hasDecryptedLeftovers() {
    SocketHolder holder = getSocketHolder();
    try {
      return holder != null
          && holder.getSSLSocket() != null
          && holder.getInputStream().available() > 0;
    } catch (IOException broken) {
      return true;
    }
  }
}
