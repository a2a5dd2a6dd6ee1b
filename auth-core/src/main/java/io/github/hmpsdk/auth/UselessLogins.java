package io.github.hmpsdk.auth;

import feign.Request;
import io.github.hmpsdk.client.HmpOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the operations that were refused although somebody had just logged in again for them:
 * their refusal has another reason, such as the rights of the account, and is not worth a login for
 * each call. Says nothing about other operations. Bounded. Thread-safe.
 */
final class UselessLogins {

  private static final int MOST = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> logins = new LinkedHashMap<>(); // guarded by the lock
  private volatile boolean none = true;

  /** An operation was refused with a login that had been made for it. */
  void add(@Nullable HmpOperation operation, Request request, Login login) {
    lock.lock();
    try {
      logins.put(key(operation, request), login.number());
      if (logins.size() > MOST) {
        logins.remove(logins.keySet().iterator().next());
      }
      none = false;
    } finally {
      lock.unlock();
    }
  }

  boolean contains(@Nullable HmpOperation operation, Request request) {
    if (none) {
      return false;
    }
    lock.lock();
    try {
      return logins.containsKey(key(operation, request));
    } finally {
      lock.unlock();
    }
  }

  /** The operation is taken after all. */
  void remove(@Nullable HmpOperation operation, Request request) {
    if (none) {
      return; // the usual case: one volatile read
    }
    lock.lock();
    try {
      logins.remove(key(operation, request));
      none = logins.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private static String key(@Nullable HmpOperation operation, Request request) {
    if (operation != null) {
      return operation.id();
    }
    String url = request.url();
    int query = url.indexOf('?');
    return request.httpMethod() + " " + (query < 0 ? url : url.substring(0, query));
  }
}
