package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.Settings;
import io.github.hmpsdk.emulator.internal.demo.DemoData;
import io.github.hmpsdk.emulator.internal.login.LoginRules;
import io.github.hmpsdk.emulator.internal.message.Checks;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an {@link HmpEmulator}. Each is checked when it is set. Not thread-safe; may start
 * several emulators.
 */
public final class HmpEmulatorBuilder {

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private int port;
  private final List<EmulatedUser> users = new ArrayList<>();
  private Duration loginDelay = Duration.ZERO;
  private Duration cookieLifetime = HALF_AN_HOUR;
  private Duration tokenLifetime = HALF_AN_HOUR;
  private Clock clock = Clock.systemUTC();
  private int expiredCookieStatus = 401;
  private @Nullable String hostName;
  private @Nullable Path keyFile;
  private long downloadSize = 64 * 1024;
  private Duration clockSkew = Duration.ZERO;
  private int lockAfter;
  private int mostLogins;
  private List<String> cookieLines =
      List.of(IncomingRequest.LOGIN_COOKIE + "={id}; Path=/; Secure; HttpOnly");

  HmpEmulatorBuilder() {}

  /**
   * The port on 127.0.0.1.
   *
   * @param port the port, or 0, the default, for any free one
   * @return this builder
   */
  public HmpEmulatorBuilder port(int port) {
    this.port = Checks.between(port, 0, 65535, "port");
    return this;
  }

  /**
   * Adds a user. The first one added replaces the default users.
   *
   * @param user the user
   * @return this builder
   */
  public HmpEmulatorBuilder user(EmulatedUser user) {
    users.add(Objects.requireNonNull(user, "user"));
    return this;
  }

  /**
   * How long both logins take.
   *
   * @param loginDelay the time, zero by default
   * @return this builder
   */
  public HmpEmulatorBuilder loginDelay(Duration loginDelay) {
    this.loginDelay = Checks.notNegative(loginDelay, "loginDelay");
    return this;
  }

  /**
   * How long a cookie is good after its last use.
   *
   * @param cookieLifetime the time, 30 minutes by default
   * @return this builder
   */
  public HmpEmulatorBuilder cookieLifetime(Duration cookieLifetime) {
    this.cookieLifetime = Checks.positive(cookieLifetime, "cookieLifetime");
    return this;
  }

  /**
   * How long a token is good, however often it is used.
   *
   * @param tokenLifetime the time, 30 minutes by default
   * @return this builder
   */
  public HmpEmulatorBuilder tokenLifetime(Duration tokenLifetime) {
    this.tokenLifetime = Checks.positive(tokenLifetime, "tokenLifetime");
    return this;
  }

  /**
   * The clock that lifetimes and the times in answers go by. Delays and the certificate keep to the
   * system's.
   *
   * @param clock the clock, the system's by default
   * @return this builder
   */
  public HmpEmulatorBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * What a request with a cookie that is unknown or over is answered with; the reference allows
   * both. Looking at the login itself always answers 401.
   *
   * @param status 401, the default, or 404
   * @return this builder
   */
  public HmpEmulatorBuilder expiredCookieAnswers(int status) {
    if (status != 401 && status != 404) {
      throw new IllegalArgumentException("status must be 401 or 404 but is " + status);
    }
    this.expiredCookieStatus = status;
    return this;
  }

  /**
   * The only name in the certificate, for instance one that does not fit the address.
   *
   * @param hostName a host name; by default the certificate has localhost and 127.0.0.1
   * @return this builder
   */
  public HmpEmulatorBuilder hostName(String hostName) {
    this.hostName = Checks.notBlank(hostName, "hostName");
    return this;
  }

  /**
   * Keeps the key and its certificate in a file, so that pins stay right when the emulator is
   * started again. A certificate that is over, or has other names, is replaced; the key stays.
   *
   * @param keyFile a PEM file, made by the first start for its owner only; by default there is none
   *     and every start makes a new key
   * @return this builder
   */
  public HmpEmulatorBuilder keyFile(Path keyFile) {
    this.keyFile = Objects.requireNonNull(keyFile, "keyFile");
    return this;
  }

  /**
   * How large a downloaded video is. The ZIP file around it is a few hundred bytes larger. It is
   * made while it is sent, so it may be larger than the memory.
   *
   * @param bytes the size of the file in the ZIP file, 64 KiB by default
   * @return this builder
   */
  public HmpEmulatorBuilder downloadSize(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must not be negative but is " + bytes);
    }
    this.downloadSize = bytes;
    return this;
  }

  /**
   * How far the appliance's clock is ahead of the true one. It shows in every time it tells, {@code
   * expires} and the header {@code Date} among them; lifetimes are as long as ever.
   *
   * @param clockSkew the time, negative for a clock that is behind; zero by default
   * @return this builder
   */
  public HmpEmulatorBuilder clockSkew(Duration clockSkew) {
    this.clockSkew = Objects.requireNonNull(clockSkew, "clockSkew");
    return this;
  }

  /**
   * Locks a user who fails to log in so many times running, as an appliance in high security mode
   * does. Even the right password is refused then, until {@link HmpEmulator#unlock}.
   *
   * @param failures the number, or 0, the default, for never
   * @return this builder
   */
  public HmpEmulatorBuilder lockAfter(int failures) {
    this.lockAfter = Checks.notNegative(failures, "failures");
    return this;
  }

  /**
   * How many logins a user may have at once. One more ends the oldest.
   *
   * @param mostLogins the number, or 0, the default, for any
   * @return this builder
   */
  public HmpEmulatorBuilder mostLogins(int mostLogins) {
    this.mostLogins = Checks.notNegative(mostLogins, "mostLogins");
    return this;
  }

  /**
   * The {@code Set-Cookie} lines of a login, in any form that a server, a proxy or a load balancer
   * may send: other attributes, another order, quotes, other cookies, several lines.
   *
   * @param lines the values as they are sent, with {@code {id}} where the login's id goes; by
   *     default {@code calypso-session-id={id}; Path=/; Secure; HttpOnly}
   * @return this builder
   */
  public HmpEmulatorBuilder loginCookies(String... lines) {
    this.cookieLines = List.of(lines);
    return this;
  }

  /**
   * Starts an emulator.
   *
   * @return the running emulator; close it
   * @throws IllegalStateException if the port cannot be opened, or the key file not be used
   */
  public HmpEmulator start() {
    LoginRules logins =
        new LoginRules(
            cookieLifetime, tokenLifetime, expiredCookieStatus, mostLogins, lockAfter, cookieLines);
    return new HmpEmulator(
        new Settings(
            port,
            users.isEmpty() ? DemoData.users() : users.stream().map(EmulatedUser::user).toList(),
            loginDelay,
            logins,
            clock,
            hostName,
            keyFile,
            downloadSize,
            clockSkew));
  }
}
