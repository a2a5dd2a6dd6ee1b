package io.github.hmpsdk.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a client's login stands. A snapshot without secrets. Immutable and thread-safe.
 *
 * @param state the state
 * @param logins how many logins this client has made so far
 * @param age how long ago the current login was made; null without one
 * @param remaining how long until the current login ends, as the appliance said when it was made or
 *     extended last, or for API keys as {@link LoginSettings#tokenLifetime} assumes; null without
 *     one, or if nobody knows
 * @param nextRenewal how long until it is renewed in the background; null where nothing is planned
 * @param nextTry how long until the next login is tried; null unless cooling down
 */
public record LoginStatus(
    State state,
    long logins,
    @Nullable Duration age,
    @Nullable Duration remaining,
    @Nullable Duration nextRenewal,
    @Nullable Duration nextTry) {

  /** The states of a login's life. */
  public enum State {
    /** None was needed yet, or the last one was refused. */
    NONE,
    /** One is being made. */
    LOGGING_IN,
    /** There is one. */
    FRESH,
    /** There is one, and it is time to renew it. */
    RENEWABLE,
    /** The last try failed; the next one waits. */
    COOLING_DOWN,
    /** No more. */
    CLOSED
  }
}
