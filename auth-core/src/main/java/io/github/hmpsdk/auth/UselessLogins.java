package io.github.hmpsdk.auth;

import feign.Request;
import io.github.hmpsdk.client.HmpOperation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the operations that were refused although somebody had just logged in again for them:
 * the rejection has another reason, such as the rights of the account, and is not worth a login for
 * each call. Says nothing about other operations. Bounded. Thread-safe.
 */
final class UselessLogins {

  private static final int MOST = 256;

  private final Set<String> operations = ConcurrentHashMap.newKeySet();

  /** An operation was refused with a login that had been made for it. */
  void add(@Nullable HmpOperation operation, Request request) {
    if (operations.size() >= MOST) {
      operations.clear(); // each costs one login to find out anew
    }
    operations.add(key(operation, request));
  }

  boolean contains(@Nullable HmpOperation operation, Request request) {
    return !operations.isEmpty() && operations.contains(key(operation, request));
  }

  /** The operation is taken after all. */
  void remove(@Nullable HmpOperation operation, Request request) {
    if (!operations.isEmpty()) { // which is rare
      operations.remove(key(operation, request));
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
