package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * A Feign client on Apache HttpClient 5 that does what it is told and nothing else: no redirects,
 * no cookie store, no repetition, no decompression, no logging of what goes over the wire, limits
 * on headers. It knows whether a request that failed may have been sent. Thread-safe; close it to
 * close its connections. Holds no thread.
 */
public final class HttpTransport implements Client, AutoCloseable {

  private static final TimeValue IDLE_BEFORE_CHECK = TimeValue.ofSeconds(1);
  private static final TimeValue TIME_TO_LIVE = TimeValue.ofMinutes(10);

  private final TransportSettings settings;
  private final CloseableHttpClient client;

  /**
   * Makes a transport; no connection is opened yet.
   *
   * @param tls whom to trust
   * @param settings timeouts and limits
   */
  public HttpTransport(HmpTls tls, TransportSettings settings) {
    this(tls, settings, AnswerLimits.DEFAULT);
  }

  /**
   * Makes a transport; no connection is opened yet.
   *
   * @param tls whom to trust
   * @param settings timeouts and connections
   * @param limits of headers
   */
  public HttpTransport(HmpTls tls, TransportSettings settings, AnswerLimits limits) {
    this.settings = settings;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(tls, settings, limits))
            .setRequestExecutor(new SendMarker())
            .setUserAgent(settings.userAgent())
            .setProxy(settings.proxy() == null ? null : HttpHost.create(settings.proxy()))
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    HttpUriRequestBase outgoing = outgoing(request);
    outgoing.setConfig(timeouts());
    HttpClientContext context = HttpClientContext.create();
    try {
      ClassicHttpResponse incoming = client.executeOpen(target(outgoing), outgoing, context);
      return Responses.from(incoming, request);
    } catch (IOException failed) {
      throw SendMarker.wasSent(context) ? failed : new NotSentException(failed);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }

  /** Each wait is cut to what is left of the call that this thread is making. */
  @SuppressWarnings("deprecation") // the connection manager's own connect timeout is per pool
  private RequestConfig timeouts() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(cut(settings.poolTimeout()))
        .setConnectTimeout(cut(settings.connectTimeout()))
        .setResponseTimeout(cut(settings.readTimeout()))
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  /** At least a millisecond: zero means for ever. */
  private static Timeout cut(Duration time) {
    return Timeout.ofMilliseconds(Math.max(1, CallDeadline.cut(time).toMillis()));
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

  private static HttpClientConnectionManager connections(
      HmpTls tls, TransportSettings settings, AnswerLimits limits) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(QuietConnection.factory(http1(limits)))
        .setTlsSocketStrategy(tls.socketStrategy())
        .setMaxConnPerRoute(settings.maxConnections())
        .setMaxConnTotal(settings.maxConnections())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(settings.readTimeout()))
                .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                .setTimeToLive(TIME_TO_LIVE)
                .build())
        .build();
  }

  private static Http1Config http1(AnswerLimits limits) {
    return Http1Config.custom()
        .setMaxLineLength(limits.headerBytes())
        .setMaxHeaderCount(limits.headers())
        .build();
  }
}
