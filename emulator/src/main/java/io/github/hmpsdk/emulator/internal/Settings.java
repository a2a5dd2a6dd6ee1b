package io.github.hmpsdk.emulator.internal;

import io.github.hmpsdk.emulator.internal.login.LoginRules;
import io.github.hmpsdk.emulator.internal.login.User;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an emulator was started with; checked by the builder. */
public record Settings(
    int port,
    List<User> users,
    Duration loginDelay,
    LoginRules logins,
    Clock clock,
    @Nullable String hostName,
    @Nullable Path keyFile,
    long downloadSize,
    Duration clockSkew) {

  /** The appliance's own clock, which may go wrong. */
  @Override
  public Clock clock() {
    return isClockSkewed() ? Clock.offset(clock, clockSkew) : clock;
  }

  /** The clock that {@code Date} has to show, null if the network's own will do. */
  public @Nullable Clock dateClock() {
    return isClockSkewed() ? clock() : null;
  }

  private boolean isClockSkewed() {
    return !clockSkew.isZero();
  }

  public List<String> certificateNames() {
    return hostName == null ? List.of("localhost", "127.0.0.1") : List.of(hostName);
  }
}
