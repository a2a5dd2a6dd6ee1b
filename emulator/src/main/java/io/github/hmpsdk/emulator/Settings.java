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
    long downloadSize) {

  List<String> certificateNames() {
    return hostName == null ? List.of("localhost", "127.0.0.1") : List.of(hostName);
  }
}
