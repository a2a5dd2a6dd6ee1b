package io.github.hmpsdk.emulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an emulator was started with; checked by the builder. */
record Settings(
    int port,
    List<EmulatedUser> users,
    Duration loginDelay,
    Duration cookieLifetime,
    Duration tokenLifetime,
    Clock clock,
    int expiredCookieStatus,
    @Nullable String hostName,
    long downloadSize,
    Duration clockSkew,
    int lockAfter,
    int mostLogins,
    List<String> cookieLines) {

  /** The appliance's own clock, which may go wrong. */
  @Override
  public Clock clock() {
    return isClockSkewed() ? Clock.offset(clock, clockSkew) : clock;
  }

  boolean isClockSkewed() {
    return !clockSkew.isZero();
  }

  List<String> certificateNames() {
    return hostName == null ? List.of("localhost", "127.0.0.1") : List.of(hostName);
  }
}
