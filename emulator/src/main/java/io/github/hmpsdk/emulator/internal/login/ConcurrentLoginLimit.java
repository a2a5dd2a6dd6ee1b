package io.github.hmpsdk.emulator.internal.login;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Keeps every user to a number of logins. Thread-safe. */
final class ConcurrentLoginLimit {

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Deque<ActiveLogin>> byUser = new HashMap<>();

  /** So many for each user, or any number if it is 0. */
  ConcurrentLoginLimit(int most) {
    this.most = most;
  }

  /** The logins of the same user that are one too many now, the oldest. */
  List<ActiveLogin> begun(ActiveLogin login, Predicate<ActiveLogin> isLive) {
    if (most == 0) {
      return List.of();
    }
    lock.lock();
    try {
      Deque<ActiveLogin> logins =
          byUser.computeIfAbsent(login.user().name(), name -> new ArrayDeque<>());
      logins.removeIf(isLive.negate());
      logins.addLast(login);
      List<ActiveLogin> tooMany = new ArrayList<>();
      while (logins.size() > most) {
        tooMany.add(logins.removeFirst());
      }
      return tooMany;
    } finally {
      lock.unlock();
    }
  }
}
