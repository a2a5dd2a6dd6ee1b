package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.HmpTransportException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a login that somebody else makes, no longer than the caller can. */
final class LoginWait {

  private static final Logger LOG = LoggerFactory.getLogger(LoginWait.class);

  private LoginWait() {}

  static Login forResult(
      CompletableFuture<Login> login, HmpCredentials credentials, Duration atMost) {
    try {
      return login.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw LoginFailures.unavailable(
          credentials, "no answer within " + atMost.toMillis() + " ms; it goes on", null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new HmpTransportException(
          "Interrupted while waiting for the login of " + credentials.owner() + "; not sent",
          false,
          interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof AuthenticationFailedException failure) {
        throw LoginFailures.again(
            failure, String.valueOf(failure.getMessage()), failure.retryAfter().orElse(null));
      }
      throw LoginFailures.unavailable(credentials, "failed", failed.getCause());
    }
  }

  /** For closing: how it ends does not matter, and what is not done goes on. */
  static void quietly(CompletableFuture<Void> end, Duration atMost) {
    try {
      end.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException stillRunning) {
      LOG.warn("HMP logout did not finish within {} ms; it goes on", atMost.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
