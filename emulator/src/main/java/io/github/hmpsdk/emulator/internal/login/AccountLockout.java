package io.github.hmpsdk.emulator.internal.login;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has failed to log in too often. Thread-safe. */
public final class AccountLockout {

  private final int most;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** Locks after so many failures running, or never if it is 0. */
  public AccountLockout(int most) {
    this.most = most;
  }

  /** Whether an attempt with the right or a wrong proof gets through. */
  boolean opens(String user, boolean proved) {
    int now =
        failures.merge(
            user, proved ? 0 : 1, (before, added) -> proved && !locks(before) ? 0 : before + added);
    return proved && !locks(now);
  }

  void unlock(String user) {
    failures.remove(user);
  }

  private boolean locks(int count) {
    return most > 0 && count >= most;
  }
}
