package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Waits, backoff and timeouts of logins. Failed logins are followed by an exponential backoff with
 * jitter. Immutable and thread-safe; change one with its {@code with...} method.
 *
 * <p>Every time must be at least a millisecond, but for {@code closeTimeout}, which may be zero;
 * what is longer than 365 days counts as 365 days.
 *
 * @param maxWait longest wait of a call for a login that another one makes
 * @param refusedSecretCooldown after refused credentials, no login with that secret for this long
 * @param initialBackoff time without a login after one that could not be made; doubles with each
 *     further one
 * @param maxBackoff upper end of that backoff
 * @param tokenLifetime how long a token lives: 30 minutes by the reference
 * @param livenessTtl for how long a login counts as alive after the appliance took it
 * @param closeTimeout longest time that closing waits for logouts and listeners
 * @param messageTimeout longest time of one login, check or logout, from asking for the secret and
 *     connecting to the last byte; then it is given up, whatever the server, the HTTP client, the
 *     secret's supplier or the executor does
 * @param drainTimeout how long a login that was replaced is kept for the calls and downloads that
 *     still use it, before it is logged out all the same
 */
public record LoginSettings(
    Duration maxWait,
    Duration refusedSecretCooldown,
    Duration initialBackoff,
    Duration maxBackoff,
    Duration tokenLifetime,
    Duration livenessTtl,
    Duration closeTimeout,
    Duration messageTimeout,
    Duration drainTimeout) {

  /** 30 s, 15 min, 2 s, 60 s, 30 min, 30 s, 5 s, 60 s, 1 h. */
  public static final LoginSettings DEFAULT =
      new LoginSettings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofHours(1));

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if one is too short; its message names it
   */
  public LoginSettings {
    maxWait = Durations.positive("maxWait", maxWait);
    refusedSecretCooldown = Durations.positive("refusedSecretCooldown", refusedSecretCooldown);
    initialBackoff = Durations.positive("initialBackoff", initialBackoff);
    maxBackoff = Durations.positive("maxBackoff", maxBackoff);
    tokenLifetime = Durations.positive("tokenLifetime", tokenLifetime);
    livenessTtl = Durations.positive("livenessTtl", livenessTtl);
    closeTimeout = Durations.notNegative("closeTimeout", closeTimeout);
    messageTimeout = Durations.positive("messageTimeout", messageTimeout);
    drainTimeout = Durations.positive("drainTimeout", drainTimeout);
  }

  /**
   * The same with another longest wait.
   *
   * @param value longest wait of a call for a login that another one makes
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withMaxWait(Duration value) {
    return with(copy -> copy.maxWait = value);
  }

  /**
   * The same with another cooldown after refused credentials.
   *
   * @param value for how long no login is tried with a secret that was refused
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withRefusedSecretCooldown(Duration value) {
    return with(copy -> copy.refusedSecretCooldown = value);
  }

  /**
   * The same with another first backoff.
   *
   * @param value time without a login after the first one that could not be made
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withInitialBackoff(Duration value) {
    return with(copy -> copy.initialBackoff = value);
  }

  /**
   * The same with another upper end of the backoff.
   *
   * @param value longest time without a login after ones that could not be made
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withMaxBackoff(Duration value) {
    return with(copy -> copy.maxBackoff = value);
  }

  /**
   * The same with another lifetime of tokens.
   *
   * @param value how long a token lives
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withTokenLifetime(Duration value) {
    return with(copy -> copy.tokenLifetime = value);
  }

  /**
   * The same with another time for which a login counts as alive.
   *
   * @param value for how long a login counts as alive after the appliance took it
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withLivenessTtl(Duration value) {
    return with(copy -> copy.livenessTtl = value);
  }

  /**
   * The same with another time for closing.
   *
   * @param value longest time that closing waits for logouts and listeners
   * @return new settings
   * @throws IllegalArgumentException if it is negative
   */
  public LoginSettings withCloseTimeout(Duration value) {
    return with(copy -> copy.closeTimeout = value);
  }

  /**
   * The same with another bound for a login, check or logout.
   *
   * @param value longest time of one login, check or logout
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withMessageTimeout(Duration value) {
    return with(copy -> copy.messageTimeout = value);
  }

  /**
   * The same with another bound for logins that were replaced.
   *
   * @param value how long calls and downloads may go on with a login that was replaced
   * @return new settings
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public LoginSettings withDrainTimeout(Duration value) {
    return with(copy -> copy.drainTimeout = value);
  }

  private LoginSettings with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.settings();
  }

  /** Lets a method that changes one time name only that. */
  private static final class Copy {
    private Duration maxWait;
    private Duration refusedSecretCooldown;
    private Duration initialBackoff;
    private Duration maxBackoff;
    private Duration tokenLifetime;
    private Duration livenessTtl;
    private Duration closeTimeout;
    private Duration messageTimeout;
    private Duration drainTimeout;

    Copy(LoginSettings from) {
      maxWait = from.maxWait;
      refusedSecretCooldown = from.refusedSecretCooldown;
      initialBackoff = from.initialBackoff;
      maxBackoff = from.maxBackoff;
      tokenLifetime = from.tokenLifetime;
      livenessTtl = from.livenessTtl;
      closeTimeout = from.closeTimeout;
      messageTimeout = from.messageTimeout;
      drainTimeout = from.drainTimeout;
    }

    LoginSettings settings() {
      return new LoginSettings(
          maxWait,
          refusedSecretCooldown,
          initialBackoff,
          maxBackoff,
          tokenLifetime,
          livenessTtl,
          closeTimeout,
          messageTimeout,
          drainTimeout);
    }
  }
}
