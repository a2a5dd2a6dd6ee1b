package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes logins, and keeps those that need not be made. Thread-safe. */
final class Authenticator {

  /** An end that moved by less has not moved: the appliance's {@code Date} counts in seconds. */
  private static final long LEAST_GAIN = Duration.ofSeconds(2).toNanos();

  private static final int LEAST_SHARE = 10;

  /** What a login gave; it gets its number when it takes its place. */
  record Made(String material, long sentAt, Lifetime lifetime) {
    Login number(long number, LoginMethod method) {
      return new Login(number, method, material, sentAt, lifetime);
    }

    @Override
    public String toString() {
      return "Made[***]";
    }
  }

  private final LoginContext context;
  private final LoginProtocol protocol;

  Authenticator(LoginContext context, LoginProtocol protocol) {
    this.context = context;
    this.protocol = protocol;
  }

  Made authenticate(String secret, CallDeadline deadline) throws Exception {
    long sentAt = context.now();
    LoginResult result = deadline.run(() -> protocol.login(context.credentials(), secret));
    return new Made(
        result.material(), sentAt, Lifetime.of(result.lifetime(), context.environment().random()));
  }

  /**
   * The appliance may have moved a cookie's end by itself; then no password need be sent. The ends
   * are compared, since an appliance that only says "alive" lets the login run out all the same.
   */
  boolean extendedByAppliance(Login login, long askedAt, LoginCheck check) {
    Duration left = check.lifetime();
    if (check.liveness() != Liveness.ALIVE || !hasGained(login, askedAt, left)) {
      return false;
    }
    login.extend(askedAt, Lifetime.of(left, context.environment().random()));
    return !login.isRenewableAt(context.now());
  }

  private static boolean hasGained(Login login, long askedAt, @Nullable Duration left) {
    if (left == null) {
      return false;
    }
    long nanos = Durations.nanos(left);
    return login.gains(askedAt + nanos) >= Math.max(LEAST_GAIN, nanos / LEAST_SHARE);
  }
}
