package io.github.hmpsdk.http;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How requests travel: timeouts, connection pool, user agent, proxy. Immutable and thread-safe;
 * each {@code with...} makes a changed copy. {@code toString} shows no secret.
 *
 * @param connectTimeout for TCP and for TLS, each
 * @param readTimeout longest silence while an answer is awaited or read; of a download, between two
 *     bytes
 * @param poolTimeout longest wait for a free connection of the pool, within the call's own time
 * @param maxConnections connections of the pool at most
 * @param userAgent the {@code User-Agent} header
 * @param proxy an HTTP proxy to go through, such as {@code http://proxy.example.com:3128}; null for
 *     none
 * @param proxyCredentials user and password that the proxy wants; null for none. They are compared
 *     by identity
 */
public record TransportSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration poolTimeout,
    int maxConnections,
    String userAgent,
    @Nullable URI proxy,
    @Nullable ProxyCredentials proxyCredentials) {

  private static final Duration LONGEST = Duration.ofDays(20);

  /**
   * 5 s to connect, 30 s of silence, 30 s for a connection, 32 connections, no proxy; the user
   * agent is this SDK's name and version, such as {@code hmp-sdk-java/1.2.3}.
   */
  public static final TransportSettings DEFAULT =
      new TransportSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          32,
          SdkVersion.PRODUCT,
          null,
          null);

  /** Checks the values. */
  public TransportSettings {
    connectTimeout = timeout("connectTimeout", connectTimeout);
    readTimeout = timeout("readTimeout", readTimeout);
    poolTimeout = timeout("poolTimeout", poolTimeout);
    if (maxConnections < 1) {
      throw new IllegalArgumentException("maxConnections must be at least 1");
    }
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("userAgent must be visible ASCII characters and blanks");
    }
    if (proxy != null && (proxy.getHost() == null || proxy.getUserInfo() != null)) {
      throw new IllegalArgumentException(
          "proxy must be an address without a user; that belongs into proxyCredentials");
    }
  }

  /**
   * With another time to connect.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withConnectTimeout(Duration value) {
    return with(copy -> copy.connectTimeout = value);
  }

  /**
   * With another longest silence.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withReadTimeout(Duration value) {
    return with(copy -> copy.readTimeout = value);
  }

  /**
   * With another longest wait for a free connection.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withPoolTimeout(Duration value) {
    return with(copy -> copy.poolTimeout = value);
  }

  /**
   * With another number of connections.
   *
   * @param value at least 1
   * @return a copy
   */
  public TransportSettings withMaxConnections(int value) {
    return with(copy -> copy.maxConnections = value);
  }

  /**
   * With the name of an application before this SDK's in the user agent (RFC 9110 10.1.5).
   *
   * @param name letters, digits and marks, such as {@code ward-recorder/2.1}
   * @return a copy
   */
  public TransportSettings withApplicationName(String name) {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z/-]+")) {
      throw new IllegalArgumentException("application name must be a token such as recorder/2.1");
    }
    return withUserAgent(name + " " + SdkVersion.PRODUCT);
  }

  /**
   * With another user agent in place of this SDK's.
   *
   * @param value visible ASCII characters and blanks
   * @return a copy
   */
  public TransportSettings withUserAgent(String value) {
    return with(copy -> copy.userAgent = value);
  }

  /**
   * Through an HTTP proxy.
   *
   * @param value such as {@code http://proxy.example.com:3128}; null for none
   * @return a copy
   */
  public TransportSettings withProxy(@Nullable URI value) {
    return with(copy -> copy.proxy = value);
  }

  /**
   * With user and password for the proxy. They are sent to the proxy only, on CONNECT, and never to
   * the appliance. A proxy that refuses them is not asked again with the same for 15 minutes, since
   * accounts are locked after a few wrong passwords.
   *
   * @param value such as {@code ProxyCredentials.of("user", passwordSupplier)}; null for none
   * @return a copy
   */
  public TransportSettings withProxyCredentials(@Nullable ProxyCredentials value) {
    return with(copy -> copy.proxyCredentials = value);
  }

  private TransportSettings with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.settings();
  }

  /** Sockets count milliseconds in an int. */
  private static Duration timeout(String name, Duration value) {
    return Durations.atMost(Durations.positive(name, value), LONGEST);
  }

  private static final class Copy {

    private Duration connectTimeout;
    private Duration readTimeout;
    private Duration poolTimeout;
    private int maxConnections;
    private String userAgent;
    private @Nullable URI proxy;
    private @Nullable ProxyCredentials proxyCredentials;

    Copy(TransportSettings from) {
      connectTimeout = from.connectTimeout;
      readTimeout = from.readTimeout;
      poolTimeout = from.poolTimeout;
      maxConnections = from.maxConnections;
      userAgent = from.userAgent;
      proxy = from.proxy;
      proxyCredentials = from.proxyCredentials;
    }

    TransportSettings settings() {
      return new TransportSettings(
          connectTimeout,
          readTimeout,
          poolTimeout,
          maxConnections,
          userAgent,
          proxy,
          proxyCredentials);
    }
  }
}
