package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * Patience and caution around logins. Immutable and thread-safe.
 *
 * <p>Every time must be at least a millisecond, but for {@code closing}, which may be zero; what is
 * longer than 365 days counts as 365 days.
 *
 * @param patience longest wait of a call for a login that another one makes
 * @param refusedPause after refused credentials, no login with that secret for this long
 * @param firstPause after a login that could not be made; doubles with each further one
 * @param longestPause upper end of that ladder
 * @param tokenLifetime how long a token lives: 30 minutes by the reference
 * @param knownAlive for how long a login counts as alive after the appliance took it
 * @param closing longest time that closing waits for logouts and listeners
 * @param messageTimeout longest time of one login, check or logout, from asking for the secret and
 *     connecting to the last byte; then it is given up, whatever the server, the HTTP client, the
 *     secret's supplier or the executor does
 * @param inUseAtMost how long a login that was replaced is kept for the calls and downloads that
 *     still use it, before it is logged out all the same
 */
public record LoginSettings(
    Duration patience,
    Duration refusedPause,
    Duration firstPause,
    Duration longestPause,
    Duration tokenLifetime,
    Duration knownAlive,
    Duration closing,
    Duration messageTimeout,
    Duration inUseAtMost) {

  private static final Duration MESSAGE_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration IN_USE_AT_MOST = Duration.ofHours(1);

  /** 30 s, 15 min, 2 s, 60 s, 30 min, 30 s, 5 s, 60 s, 1 h. */
  public static final LoginSettings DEFAULT =
      new LoginSettings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if one is too short; its message names it
   */
  public LoginSettings {
    patience = Durations.positive("patience", patience);
    refusedPause = Durations.positive("refusedPause", refusedPause);
    firstPause = Durations.positive("firstPause", firstPause);
    longestPause = Durations.positive("longestPause", longestPause);
    tokenLifetime = Durations.positive("tokenLifetime", tokenLifetime);
    knownAlive = Durations.positive("knownAlive", knownAlive);
    closing = Durations.notNegative("closing", closing);
    messageTimeout = Durations.positive("messageTimeout", messageTimeout);
    inUseAtMost = Durations.positive("inUseAtMost", inUseAtMost);
  }

  /**
   * With the default {@code messageTimeout} and {@code inUseAtMost}.
   *
   * @param patience longest wait of a call for a login that another one makes
   * @param refusedPause after refused credentials, no login with that secret for this long
   * @param firstPause after a login that could not be made; doubles with each further one
   * @param longestPause upper end of that ladder
   * @param tokenLifetime how long a token lives
   * @param knownAlive for how long a login counts as alive after the appliance took it
   * @param closing longest time that closing waits for logouts and listeners
   * @throws IllegalArgumentException if one is too short; its message names it
   */
  public LoginSettings(
      Duration patience,
      Duration refusedPause,
      Duration firstPause,
      Duration longestPause,
      Duration tokenLifetime,
      Duration knownAlive,
      Duration closing) {
    this(
        patience,
        refusedPause,
        firstPause,
        longestPause,
        tokenLifetime,
        knownAlive,
        closing,
        MESSAGE_TIMEOUT,
        IN_USE_AT_MOST);
  }

  /**
   * The same with another time for closing.
   *
   * @param value longest time that closing waits for logouts and listeners
   * @return new settings
   * @throws IllegalArgumentException if it is negative
   */
  public LoginSettings withClosing(Duration value) {
    return new LoginSettings(
        patience,
        refusedPause,
        firstPause,
        longestPause,
        tokenLifetime,
        knownAlive,
        value,
        messageTimeout,
        inUseAtMost);
  }

  /**
   * The same with another bound for a login, check or logout.
   *
   * @param value longest time of one login, check or logout
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withMessageTimeout(Duration value) {
    return new LoginSettings(
        patience,
        refusedPause,
        firstPause,
        longestPause,
        tokenLifetime,
        knownAlive,
        closing,
        value,
        inUseAtMost);
  }

  /**
   * The same with another bound for logins that were replaced.
   *
   * @param value how long calls and downloads may go on with a login that was replaced
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withInUseAtMost(Duration value) {
    return new LoginSettings(
        patience,
        refusedPause,
        firstPause,
        longestPause,
        tokenLifetime,
        knownAlive,
        closing,
        messageTimeout,
        value);
  }
}
