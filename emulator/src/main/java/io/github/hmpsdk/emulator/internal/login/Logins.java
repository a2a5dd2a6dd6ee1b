package io.github.hmpsdk.emulator.internal.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. Thread-safe. */
public final class Logins {
  private final Clock clock;
  private final LoginRules rules;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, ActiveLogin> bySecret = new ConcurrentHashMap<>();
  private final ConcurrentLoginLimit limit;
  private volatile boolean refuseFresh;

  public Logins(Clock clock, LoginRules rules) {
    this.clock = clock;
    this.rules = rules;
    this.limit = new ConcurrentLoginLimit(rules.mostLogins());
  }

  ActiveLogin begin(User user, LoginKind kind) {
    Instant now = clock.instant();
    ActiveLogin login =
        new ActiveLogin(user, kind, kind.newSecret(random), now, end(kind, now), refuseFresh);
    bySecret.put(login.secret(), login);
    limit
        .begun(login, other -> bySecret.containsKey(other.secret()) && !other.isOver(now))
        .forEach(other -> bySecret.remove(other.secret()));
    return login;
  }

  /** The login that is still good, used once more. */
  public Optional<ActiveLogin> use(String secret, LoginKind kind) {
    Instant now = clock.instant();
    Optional<ActiveLogin> found =
        Optional.ofNullable(bySecret.get(secret))
            .filter(login -> login.kind() == kind && !login.isOver(now));
    if (kind.isExtendedByUse()) {
      found.ifPresent(login -> login.extend(end(kind, now)));
    }
    return found;
  }

  /** Ends a login; false if it was not good any more. */
  boolean end(ActiveLogin login) {
    Optional<ActiveLogin> found = use(login.secret(), login.kind());
    return found.isPresent() && bySecret.remove(login.secret()) != null;
  }

  public void endAll() {
    bySecret.clear();
  }

  public void endAll(LoginKind kind) {
    bySecret.values().removeIf(login -> login.kind() == kind);
  }

  public void refuseFresh(boolean refuse) {
    refuseFresh = refuse;
  }

  public int live() {
    Instant now = clock.instant();
    bySecret.values().removeIf(login -> login.isOver(now));
    return (int) bySecret.values().stream().filter(login -> !login.isRefused()).count();
  }

  private Instant end(LoginKind kind, Instant from) {
    return from.plus(kind.lifetime(rules));
  }
}
