package io.github.hmpsdk.http;

import feign.Request;
import feign.Response;
import io.github.hmpsdk.error.ClientClosedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A Feign client on Apache HttpClient 5 that does what it is told and nothing else: a connection
 * pool of its own, no redirects, no cookie store, no repetition, no decompression, no logging of
 * what goes over the wire, limits on headers. It knows whether a request that failed may have been
 * sent.
 *
 * <p>A call of an {@code HmpClient} is cut when its deadline passes, whatever it is doing: waiting
 * for a connection or the name service, connecting, in the TLS handshake, sending, reading. A
 * stream that a download returns is not bound by the deadline: from then on the longest silence
 * between two bytes is the read timeout, and closing it, from any thread, ends it at once.
 * Thread-safe; close it to close its connections. Holds no thread.
 */
public final class HttpTransport implements StampingClient, AutoCloseable {

  private static final String CLOSED = "This client is closed; make a new one";
  private static final Duration NOTHING_LEFT = Duration.ofMillis(5);
  private static final TimeValue ALWAYS = TimeValue.ZERO_MILLISECONDS;
  private static final TimeValue TIME_TO_LIVE = TimeValue.ofMinutes(10);

  private final TransportSettings settings;
  private final PoolingHttpClientConnectionManager pool;
  private final CloseableHttpClient client;
  private final RequestConfig timeouts;
  private volatile boolean closed;

  /**
   * Makes a transport; no connection is opened yet.
   *
   * @param tls whom to trust
   * @param settings timeouts and limits
   * @throws IllegalArgumentException if they have credentials for a proxy and no proxy
   */
  public HttpTransport(HmpTls tls, TransportSettings settings) {
    this(tls, settings, ResponseLimits.DEFAULT);
  }

  /**
   * Makes a transport; no connection is opened yet.
   *
   * @param tls whom to trust
   * @param settings timeouts and connections
   * @param limits of headers
   * @throws IllegalArgumentException if there are credentials for a proxy and no proxy
   */
  public HttpTransport(HmpTls tls, TransportSettings settings, ResponseLimits limits) {
    this.settings = settings;
    this.pool = pool(tls, limits);
    this.timeouts = timeouts(settings, settings.poolTimeout());
    ProxyTunnel tunnel = tunnel(settings);
    this.client =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setRequestExecutor(new WatchedExecutor(tunnel))
            .setUserAgent(settings.userAgent())
            .setRoutePlanner(tunnel == null ? null : tunnel.routes())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  /**
   * Sends a request and reads the head of its answer.
   *
   * @throws IllegalStateException if this transport is closed and nothing was sent
   */
  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return execute(request, outgoing(request));
  }

  /**
   * Internal: the same with one header more.
   *
   * @throws IllegalStateException if this transport is closed and nothing was sent
   */
  @Override
  public Response execute(Request request, Request.Options options, StampHeader stamp)
      throws IOException {
    HttpUriRequestBase outgoing = outgoing(request);
    outgoing.addHeader(stamp.name(), stamp.value());
    return execute(request, outgoing);
  }

  private Response execute(Request request, HttpUriRequestBase outgoing) throws IOException {
    outgoing.setConfig(timeouts());
    Exchange exchange = Exchange.begin(outgoing);
    try {
      ClassicHttpResponse incoming = client.executeOpen(target(outgoing), outgoing, exchange);
      return Responses.from(incoming, request, exchange);
    } catch (IOException failed) {
      throw ended(exchange, failed);
    } catch (RuntimeException failed) {
      throw endedOddly(exchange, failed);
    } catch (Error failed) {
      exchange.failed();
      throw failed;
    }
  }

  /**
   * Internal: how many connections of the pool calls and open streams hold now.
   *
   * @return at most {@link TransportSettings#maxConnections}
   */
  public int inUse() {
    return pool.getTotalStats().getLeased();
  }

  /** Closes all connections. What is on the wire is cut. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    pool.close(CloseMode.GRACEFUL);
    client.close(CloseMode.GRACEFUL);
  }

  private IOException ended(Exchange exchange, IOException failed) {
    boolean waited =
        failed instanceof ConnectionRequestTimeoutException
            || failed instanceof RequestFailedException;
    if (!exchange.wasCarried() && (waited || exchange.whyCut() != null)) {
      return gaveUp(exchange);
    }
    IOException told = told(exchange, exchange.explain(failed));
    exchange.failed();
    return told;
  }

  /**
   * HttpClient stumbles over a connection that it no longer has, or over a wait that was cancelled,
   * if the watch cut in between two of its steps.
   */
  private IOException endedOddly(Exchange exchange, RuntimeException failed) {
    CutException cut = exchange.whyCut();
    if (failed instanceof CancellationException || (cut != null && !exchange.wasCarried())) {
      return gaveUp(exchange);
    }
    exchange.failed();
    if (cut != null) {
      return told(exchange, cut);
    }
    throw closed && failed instanceof IllegalStateException
        ? new ClientClosedException(CLOSED)
        : failed;
  }

  /** It waited for a connection until its time was over, it was closed, or interrupted. */
  private NotSentException gaveUp(Exchange exchange) {
    boolean ofClosed = closed || exchange.isOfClosedClient();
    boolean over = exchange.whyCut() != null || !Thread.currentThread().isInterrupted();
    exchange.failed();
    if (ofClosed) {
      return new NotSentException(CutException.closed());
    }
    return over ? noConnection() : new NotSentException(CutException.interrupted());
  }

  private IOException told(Exchange exchange, IOException failed) {
    if (closed && !exchange.wasSent() && !(failed instanceof CutException)) {
      throw new ClientClosedException(CLOSED);
    }
    if (!exchange.wasSent()) {
      return failed instanceof NotSentException ? failed : new NotSentException(failed);
    }
    // a kind that for other clients means "not sent", such as a late alert of TLS 1.3
    return SendState.mayHaveBeenSent(failed)
        ? failed
        : new IOException(failed.getMessage(), failed);
  }

  private NoConnectionException noConnection() {
    CallDeadline call = CallDeadline.current();
    boolean over = call != null && call.left().compareTo(NOTHING_LEFT) < 0;
    return new NoConnectionException(
        "no connection became free "
            + (over
                ? "before the call's time was over"
                : "within " + settings.poolTimeout().toMillis() + " ms")
            + ": all "
            + settings.maxConnections()
            + " are held by other calls and open downloads of this client; see"
            + " TransportSettings.withMaxConnections");
  }

  private static @Nullable ProxyTunnel tunnel(TransportSettings settings) {
    ProxyCredentials credentials = settings.proxyCredentials();
    if (settings.proxy() != null) {
      return new ProxyTunnel(settings.proxy(), credentials);
    }
    if (credentials != null) {
      throw new IllegalArgumentException("proxyCredentials are of no use without a proxy");
    }
    return null;
  }

  /** Only the wait for a connection is cut to what is left of a call; the watch ends the rest. */
  private RequestConfig timeouts() {
    Duration wait = CallDeadline.cut(settings.poolTimeout());
    return wait.equals(settings.poolTimeout()) ? timeouts : timeouts(settings, wait);
  }

  @SuppressWarnings("deprecation") // the connection manager's own connect timeout is per pool
  private static RequestConfig timeouts(TransportSettings settings, Duration poolWait) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(atLeastOne(poolWait))
        .setConnectTimeout(atLeastOne(settings.connectTimeout()))
        .setResponseTimeout(atLeastOne(settings.readTimeout()))
        .setProtocolUpgradeEnabled(false)
        .setAuthenticationEnabled(false)
        .build();
  }

  /** At least a millisecond: zero means for ever. */
  private static Timeout atLeastOne(Duration time) {
    return Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
  }

  private static HttpUriRequestBase outgoing(Request request) {
    HttpUriRequestBase outgoing =
        new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> addHeader(outgoing, name, value)));
    if (request.body() != null) {
      outgoing.setEntity(new ByteArrayEntity(request.body(), null));
    }
    return outgoing;
  }

  private static void addHeader(HttpUriRequestBase outgoing, String name, String value) {
    // HttpClient writes the length itself and refuses a second one
    if (!List.of("content-length", "transfer-encoding").contains(name.toLowerCase(Locale.ROOT))) {
      outgoing.addHeader(name, value);
    }
  }

  private static HttpHost target(HttpUriRequestBase outgoing) throws IOException {
    try {
      return RoutingSupport.determineHost(outgoing);
    } catch (HttpException noHost) {
      throw new IOException(noHost.getMessage(), noHost);
    }
  }

  private PoolingHttpClientConnectionManager pool(HmpTls tls, ResponseLimits limits) {
    PoolingHttpClientConnectionManager pool =
        new PoolingHttpClientConnectionManager(
            new WatchedConnector(tls.socketStrategy()),
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TIME_TO_LIVE,
            WatchedConnection.factory(http1(limits), tls)) {
          /** HttpClient closes its pool after any Error, which would be the end of this client. */
          @Override
          public void close(CloseMode mode) {
            if (closed) {
              super.close(mode);
            }
          }
        };
    pool.setMaxTotal(settings.maxConnections());
    pool.setDefaultMaxPerRoute(settings.maxConnections());
    pool.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connectTimeout()))
            .setSocketTimeout(Timeout.of(settings.readTimeout()))
            .setValidateAfterInactivity(ALWAYS)
            .setTimeToLive(TIME_TO_LIVE)
            .build());
    return pool;
  }

  private static Http1Config http1(ResponseLimits limits) {
    return Http1Config.custom()
        .setMaxLineLength(limits.maxHeaderBytes())
        .setMaxHeaderCount(limits.maxHeaders())
        .build();
  }
}
