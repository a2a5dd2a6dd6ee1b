package io.github.hmpsdk.http;

import java.time.Duration;

/**
 * How requests travel. Immutable and thread-safe.
 *
 * @param connectTimeout for TCP and TLS together, each
 * @param readTimeout longest silence while an answer is awaited or read
 * @param poolTimeout longest wait for a free connection
 * @param maxConnections connections to the appliance at most
 * @param userAgent the {@code User-Agent} header
 */
public record TransportSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration poolTimeout,
    int maxConnections,
    String userAgent) {

  /** 5 s to connect, 30 s of silence, 10 s for a connection, 32 connections. */
  public static final TransportSettings DEFAULT =
      new TransportSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          32,
          "hmp-sdk-java");

  /**
   * The same with another number of connections.
   *
   * @param connections connections at most
   * @return a copy
   */
  public TransportSettings withMaxConnections(int connections) {
    return new TransportSettings(connectTimeout, readTimeout, poolTimeout, connections, userAgent);
  }
}
