package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.http.CallDeadline;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what somebody else does, no longer than the caller can. */
final class LoginWait {

  private static final Logger LOG = LoggerFactory.getLogger(LoginWait.class);

  private LoginWait() {}

  static Login forResult(
      CompletableFuture<Login> login, HmpCredentials credentials, Duration atMost) {
    try {
      return CallDeadline.await(login, atMost);
    } catch (TimeoutException late) {
      throw LoginFailures.unavailable(
          credentials, "no answer within " + atMost.toMillis() + " ms; it goes on", null);
    } catch (InterruptedException interrupted) {
      throw interrupted("the login of " + credentials.owner() + "; not sent", false, interrupted);
    } catch (ExecutionException failed) {
      throw forCaller(credentials, failed.getCause());
    }
  }

  /** What the appliance says of a login; nothing, if it does not say it in time. */
  static Liveness forAnswer(CompletableFuture<Liveness> answer, Duration atMost) {
    try {
      return CallDeadline.await(answer, atMost);
    } catch (TimeoutException | ExecutionException late) {
      return Liveness.UNKNOWN;
    } catch (InterruptedException interrupted) {
      throw interrupted(
          "the check of a login; the call had been refused before", true, interrupted);
    }
  }

  /**
   * For closing: how it ends does not matter, and what is not done goes on. An interrupt does not
   * end it, since the JVM may end right after and leave the login behind; the flag is kept.
   */
  static void quietly(CompletableFuture<Void> end, Duration atMost) {
    long until = System.nanoTime() + atMost.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          end.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
          return;
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } catch (TimeoutException | ExecutionException stillRunning) {
      LOG.warn("HMP logout did not finish within {} ms; it goes on", atMost.toMillis());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Each waiter gets an exception with a stack trace of its own. */
  private static RuntimeException forCaller(HmpCredentials credentials, @Nullable Throwable cause) {
    if (cause instanceof AuthenticationFailedException failure) {
      return LoginFailures.again(
          failure, String.valueOf(failure.getMessage()), failure.retryAfter().orElse(null));
    }
    if (cause instanceof InterruptedIOException) {
      return LoginFailures.closed();
    }
    return cause instanceof ClientClosedException closed
        ? new ClientClosedException(String.valueOf(closed.getMessage()))
        : LoginFailures.unavailable(credentials, "failed", cause);
  }

  private static HmpTransportException interrupted(
      String what, boolean mayHaveBeenSent, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new HmpTransportException(
        "Interrupted while waiting for " + what, mayHaveBeenSent, cause);
  }
}
