package io.github.hmpsdk.emulator;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. A use prolongs a cookie but not a token. Thread-safe. */
final class Logins {

  private static final int TOKEN_BYTES = 32;

  private final Settings settings;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, ActiveLogin> bySecret = new ConcurrentHashMap<>();
  private final ConcurrentLoginLimit limit;
  private volatile boolean refuseFresh;

  Logins(Settings settings) {
    this.settings = settings;
    this.limit = new ConcurrentLoginLimit(settings.mostLogins());
  }

  ActiveLogin begin(EmulatedUser user, LoginKind kind) {
    Instant now = settings.clock().instant();
    ActiveLogin login =
        new ActiveLogin(user, kind, newSecret(kind), now, end(kind, now), refuseFresh);
    bySecret.put(login.secret(), login);
    limit
        .begun(login, other -> bySecret.containsKey(other.secret()) && !other.isOver(now))
        .forEach(other -> bySecret.remove(other.secret()));
    return login;
  }

  /** The login that is still good, used once more. */
  Optional<ActiveLogin> use(String secret, LoginKind kind) {
    Instant now = settings.clock().instant();
    Optional<ActiveLogin> found =
        Optional.ofNullable(bySecret.get(secret))
            .filter(login -> login.kind() == kind && !login.isOver(now));
    if (kind == LoginKind.COOKIE) {
      found.ifPresent(login -> login.prolong(end(kind, now)));
    }
    return found;
  }

  /** Ends a cookie's login; false if there was none that was still good. */
  boolean end(String cookie) {
    Optional<ActiveLogin> found = use(cookie, LoginKind.COOKIE);
    return found.isPresent() && bySecret.remove(cookie) != null;
  }

  void endAll(LoginKind kind) {
    bySecret.values().removeIf(login -> login.kind() == kind);
  }

  void refuseFresh(boolean refuse) {
    refuseFresh = refuse;
  }

  int live() {
    Instant now = settings.clock().instant();
    bySecret.values().removeIf(login -> login.isOver(now));
    return (int) bySecret.values().stream().filter(login -> !login.isRefused()).count();
  }

  private Instant end(LoginKind kind, Instant from) {
    return from.plus(
        kind == LoginKind.COOKIE ? settings.cookieLifetime() : settings.tokenLifetime());
  }

  private String newSecret(LoginKind kind) {
    if (kind == LoginKind.COOKIE) {
      return UUID.randomUUID().toString();
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
