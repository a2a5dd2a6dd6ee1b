package io.github.hmpsdk.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How requests travel: timeouts, connection pool, user agent, proxy. Immutable and thread-safe;
 * each {@code with...} makes a changed copy.
 *
 * @param connectTimeout for TCP and for TLS, each
 * @param readTimeout longest silence while an answer is awaited or read; of a download, between two
 *     bytes
 * @param poolTimeout longest wait for a free connection of the pool, within the call's own time
 * @param maxConnections connections of the pool at most
 * @param userAgent the {@code User-Agent} header
 * @param proxy an HTTP proxy to go through, such as {@code http://proxy.example.com:3128}; null for
 *     none
 */
public record TransportSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration poolTimeout,
    int maxConnections,
    String userAgent,
    @Nullable URI proxy) {

  private static final String SDK = "hmp-sdk-java";
  private static final Duration LONGEST = Duration.ofDays(20);

  /** 5 s to connect, 30 s of silence, 30 s for a connection, 32 connections, no proxy. */
  public static final TransportSettings DEFAULT =
      new TransportSettings(
          Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30), 32, SDK, null);

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
      throw new IllegalArgumentException("proxy must be an address without a user");
    }
  }

  /**
   * With another time to connect.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withConnectTimeout(Duration value) {
    return new TransportSettings(value, readTimeout, poolTimeout, maxConnections, userAgent, proxy);
  }

  /**
   * With another longest silence.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withReadTimeout(Duration value) {
    return new TransportSettings(
        connectTimeout, value, poolTimeout, maxConnections, userAgent, proxy);
  }

  /**
   * With another longest wait for a free connection.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public TransportSettings withPoolTimeout(Duration value) {
    return new TransportSettings(
        connectTimeout, readTimeout, value, maxConnections, userAgent, proxy);
  }

  /**
   * With another number of connections.
   *
   * @param value at least 1
   * @return a copy
   */
  public TransportSettings withMaxConnections(int value) {
    return new TransportSettings(connectTimeout, readTimeout, poolTimeout, value, userAgent, proxy);
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
    return withUserAgent(name + " " + SDK);
  }

  /**
   * With another user agent in place of this SDK's.
   *
   * @param value visible ASCII characters and blanks
   * @return a copy
   */
  public TransportSettings withUserAgent(String value) {
    return new TransportSettings(
        connectTimeout, readTimeout, poolTimeout, maxConnections, value, proxy);
  }

  /**
   * Through an HTTP proxy.
   *
   * @param value such as {@code http://proxy.example.com:3128}; null for none
   * @return a copy
   */
  public TransportSettings withProxy(@Nullable URI value) {
    return new TransportSettings(
        connectTimeout, readTimeout, poolTimeout, maxConnections, userAgent, value);
  }

  /** Sockets count milliseconds in an int. */
  private static Duration timeout(String name, Duration value) {
    return Durations.atMost(Durations.positive(name, value), LONGEST);
  }
}
