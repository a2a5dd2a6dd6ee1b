package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the supplier of a proxy's password on a thread of its own, since it may hang: the caller
 * leaves when its time is over. Once at a time: whoever comes meanwhile shares the answer. Keeps no
 * secret. Thread-safe.
 */
final class ProxyPassword {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ProxyCredentials credentials;
  private final AtomicReference<@Nullable CompletableFuture<String>> asking =
      new AtomicReference<>();

  ProxyPassword(ProxyCredentials credentials) {
    this.credentials = credentials;
  }

  /**
   * The password as it is now.
   *
   * @throws IOException if there is none that can be sent; says why, and nothing of it
   */
  String read() throws IOException {
    CompletableFuture<String> answer = credentials.isConstant() ? now() : ask();
    try {
      return CallDeadline.await(answer, LONGEST);
    } catch (TimeoutException late) {
      throw new NotSentException("the supplier of the proxy's password did not answer in time");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CutException.interrupted();
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    }
  }

  private static IOException failure(@Nullable Throwable thrown) {
    if (thrown instanceof NotSentException || thrown instanceof InterruptedIOException) {
      return (IOException) thrown; // ours: what a supplier throws is wrapped below
    }
    return new NotSentException("the proxy's password could not be asked for");
  }

  private CompletableFuture<String> now() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    answer(answer);
    return answer;
  }

  private CompletableFuture<String> ask() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    while (!asking.compareAndSet(null, mine)) {
      CompletableFuture<String> other = asking.get();
      if (other != null) {
        return other;
      }
    }
    try {
      Thread thread = new Thread(() -> answer(mine), "hmp-proxy-password");
      thread.setDaemon(true);
      thread.start();
    } catch (RuntimeException | Error noThread) {
      asking.set(null);
      mine.completeExceptionally(noThread); // some may share it already
    }
    return mine;
  }

  private void answer(CompletableFuture<String> answer) {
    String secret = null;
    IOException failure = null;
    try {
      secret = credentials.suppliedPassword();
    } catch (Throwable thrown) { // its text may hold the secret: only its kind is told
      failure =
          new NotSentException(
              "the supplier of the proxy's password threw " + thrown.getClass().getName());
    }
    asking.compareAndSet(answer, null);
    if (failure != null) {
      answer.completeExceptionally(failure);
      return;
    }
    try {
      answer.complete(ProxyCredentials.check("proxy password", secret));
    } catch (IllegalArgumentException unusable) {
      answer.completeExceptionally(new NotSentException(String.valueOf(unusable.getMessage())));
    }
  }
}
