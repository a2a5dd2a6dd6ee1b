package io.github.hmpsdk.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the supplier of a secret, once at a time: whoever comes while it thinks, or hangs, shares
 * its answer. Runs on the thread of whoever asks first, which is never a caller's. Keeps no secret.
 * Thread-safe.
 */
final class SecretReader {

  private final HmpCredentials credentials;
  private final AtomicReference<@Nullable CompletableFuture<String>> asking =
      new AtomicReference<>();

  SecretReader(HmpCredentials credentials) {
    this.credentials = credentials;
  }

  /** The secret, checked; fails with an {@code AuthenticationFailedException} only. */
  CompletableFuture<String> read() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    while (!asking.compareAndSet(null, mine)) {
      CompletableFuture<String> other = asking.get();
      if (other != null) {
        return other;
      }
    }
    answer(mine);
    return mine;
  }

  private void answer(CompletableFuture<String> mine) {
    String secret = null;
    RuntimeException failure = null;
    try {
      secret = credentials.suppliedSecret();
    } catch (Throwable thrown) { // an Error too must not leave those behind who share the answer
      failure = LoginFailures.supplierFailed(credentials, thrown);
    }
    boolean unused = Thread.interrupted(); // a supplier's own: it would cut the login
    asking.set(null);
    if (failure != null) {
      mine.completeExceptionally(failure);
      return;
    }
    try {
      mine.complete(credentials.checked(secret));
    } catch (IllegalArgumentException unusable) {
      mine.completeExceptionally(LoginFailures.unusable(credentials, unusable));
    }
  }
}
