package io.github.hmpsdk.auth;

import java.time.Duration;

/**
 * Patience and caution around logins. Immutable and thread-safe.
 *
 * @param patience longest wait of a call for a login that another one makes
 * @param refusedPause after refused credentials, no login for this long unless the secret changes
 * @param firstPause after a login that could not be made; doubles with each further one
 * @param longestPause upper end of that ladder
 * @param tokenLifetime how long a token lives: 30 minutes by the reference
 * @param knownAlive for how long a login counts as alive after the appliance took it
 * @param closing longest time that closing waits for logouts
 */
public record LoginSettings(
    Duration patience,
    Duration refusedPause,
    Duration firstPause,
    Duration longestPause,
    Duration tokenLifetime,
    Duration knownAlive,
    Duration closing) {

  /** 30 s, 15 min, 2 s, 60 s, 30 min, 30 s, 5 s. */
  public static final LoginSettings DEFAULT =
      new LoginSettings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));
}
