package io.github.hmpsdk.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The way through a proxy, and what is said to it alone. The credentials go on CONNECT and on
 * nothing else, at once rather than after a 407: that spares a proxy's closing the connection, and
 * HttpClient's own machinery, which would also take the appliance's 401 for its business.
 * Thread-safe.
 */
final class ProxyTunnel {

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final Set<String> SCHEMES =
      Set.of("basic", "bearer", "digest", "kerberos", "negotiate", "ntlm");

  private final URI proxy;
  private final @Nullable ProxyCredentials credentials;
  private final @Nullable ProxyPassword password;

  ProxyTunnel(URI proxy, @Nullable ProxyCredentials credentials) {
    this.proxy = proxy;
    this.credentials = credentials;
    this.password = credentials == null ? null : new ProxyPassword(credentials);
  }

  /**
   * With credentials every address is reached through a tunnel, so that an address without TLS,
   * which only tests have, sends them on no request of its own.
   */
  HttpRoutePlanner routes() {
    HttpHost host = HttpHost.create(proxy);
    DefaultProxyRoutePlanner usual = new DefaultProxyRoutePlanner(host);
    if (credentials == null) {
      return usual;
    }
    return (target, context) -> {
      HttpRoute route = usual.determineRoute(target, context);
      return route.isTunnelled()
          ? route
          : new HttpRoute(
              route.getTargetHost(),
              null,
              host,
              route.isSecure(),
              TunnelType.TUNNELLED,
              LayerType.PLAIN);
    };
  }

  /**
   * Puts the credentials on a CONNECT.
   *
   * @throws IOException if there is no password, or one that the proxy has just refused
   */
  void authorize(ClassicHttpRequest connect) throws IOException {
    if (credentials == null || password == null) {
      return;
    }
    String pair = credentials.user() + ":" + password.read();
    if (credentials.refused().isRemembered(name() + pair)) {
      throw new NoConnectionException(
          wrongPassword("it is not asked again with these before " + RefusedPassword.PAUSE_TEXT));
    }
    connect.setHeader(
        HttpHeaders.PROXY_AUTHORIZATION,
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Looks at the answer to a CONNECT. Of one that is no tunnel, nothing more is read.
   *
   * @throws IOException if it is none; says what to do
   */
  void check(ClassicHttpRequest connect, ClassicHttpResponse answer) throws IOException {
    int status = answer.getCode();
    if (status == PROXY_AUTHENTICATION_REQUIRED) {
      throw new NoConnectionException(unauthorized(connect, answer));
    }
    if (status != 200) { // HttpClient takes no other for a tunnel
      throw new NotSentException(
          new ConnectException(
              name() + " answered " + status + " instead of connecting to the appliance"));
    }
  }

  private String unauthorized(ClassicHttpRequest connect, ClassicHttpResponse answer) {
    Set<String> schemes = schemes(answer);
    if (!schemes.isEmpty() && !schemes.contains("basic")) {
      return name()
          + " answered 407 and takes no Basic, the only scheme of this SDK, but "
          + String.join(", ", schemes)
          + "; ask who runs it for a way with Basic or without a password";
    }
    Header sent = connect.getFirstHeader(HttpHeaders.PROXY_AUTHORIZATION);
    if (sent == null) {
      return name()
          + " answered 407: it wants a user and a password; give them with"
          + " TransportSettings.withProxyCredentials";
    }
    if (credentials != null) {
      String basic = sent.getValue().substring("Basic ".length());
      String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      credentials.refused().remember(name() + pair);
    }
    return wrongPassword("it answered 407");
  }

  private String wrongPassword(String why) {
    return name()
        + " refuses its user or password ("
        + why
        + "); correct TransportSettings.withProxyCredentials, the appliance's are not at fault";
  }

  /** Those that have a name everybody knows: nothing else of what a proxy sent is repeated. */
  private static Set<String> schemes(ClassicHttpResponse answer) {
    Set<String> schemes = new TreeSet<>();
    for (Header challenge : answer.getHeaders(HttpHeaders.PROXY_AUTHENTICATE)) {
      Stream.of(challenge.getValue().split(",", -1))
          .map(part -> part.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT))
          .filter(word -> SCHEMES.contains(word))
          .forEach(schemes::add);
    }
    return schemes;
  }

  private String name() {
    return "the proxy " + proxy.getHost() + (proxy.getPort() < 0 ? "" : ":" + proxy.getPort());
  }
}
