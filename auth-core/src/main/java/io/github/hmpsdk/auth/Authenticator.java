package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginProtocol.Answer;
import io.github.hmpsdk.auth.LoginProtocol.Check;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes logins, and keeps those that need not be made. Thread-safe. */
final class Authenticator {

  /** An end that moved by less has not moved: the appliance's {@code Date} counts in seconds. */
  private static final long LEAST_GAIN = Duration.ofSeconds(2).toNanos();

  private static final int LEAST_SHARE = 10;

  /** What a login yielded; it gets its number when it takes its place. */
  record Made(String material, long sentAt, Lifetime lifetime) {
    Login number(long number, HmpCredentials.Kind kind) {
      return new Login(number, kind, material, sentAt, lifetime);
    }

    @Override
    public String toString() {
      return "Made[***]";
    }
  }

  private final HmpCredentials credentials;
  private final LoginProtocol protocol;
  private final LoginEnvironment environment;

  Authenticator(HmpCredentials credentials, LoginProtocol protocol, LoginEnvironment environment) {
    this.credentials = credentials;
    this.protocol = protocol;
    this.environment = environment;
  }

  Made make(String secret, CallDeadline deadline) throws Exception {
    long sentAt = now();
    LoginProtocol.Yield yield = deadline.run(() -> protocol.login(credentials, secret));
    return new Made(yield.material(), sentAt, Lifetime.of(yield.lifetime(), environment.random()));
  }

  /**
   * The appliance may have moved a cookie's end by itself; then no password need be sent. The ends
   * are compared, since an appliance that only says "alive" lets the login run out all the same.
   */
  boolean prolong(Login login, long askedAt, Check check) {
    Duration left = check.lifetime();
    if (check.answer() != Answer.ALIVE || !hasGained(login, askedAt, left)) {
      return false;
    }
    login.prolong(askedAt, Lifetime.of(left, environment.random()));
    return !login.isRenewableAt(now());
  }

  private static boolean hasGained(Login login, long askedAt, @Nullable Duration left) {
    if (left == null) {
      return false;
    }
    long nanos = Durations.nanos(left);
    return login.gains(askedAt + nanos) >= Math.max(LEAST_GAIN, nanos / LEAST_SHARE);
  }

  private long now() {
    return environment.nanoClock().getAsLong();
  }
}
