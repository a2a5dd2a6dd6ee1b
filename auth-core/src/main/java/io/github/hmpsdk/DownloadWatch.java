package io.github.hmpsdk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends a download when its time is over or its thread is interrupted. Closing the stream is what
 * ends a read that waits. Closed by the saving thread, which closes the stream too.
 */
final class DownloadWatch implements Closeable {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);
  private static final Executor ONE_THREAD =
      task -> {
        Thread thread = new Thread(task, "hmp-download-over");
        thread.setDaemon(true);
        thread.start();
      };

  private final InputStream content;
  private final @Nullable Duration time;
  private final AtomicBoolean over = new AtomicBoolean();
  private final CompletableFuture<Void> timer;
  private long bytes;

  private DownloadWatch(InputStream content, @Nullable Duration time) {
    this.content = content;
    this.time = time;
    this.timer = time == null ? new CompletableFuture<>() : timer(time, this::end);
  }

  static DownloadWatch over(InputStream content, @Nullable Duration time) {
    return new DownloadWatch(Objects.requireNonNull(content, "content"), time);
  }

  /** The JDK's own timer waits; a thread exists only for a stream whose time is over. */
  private static CompletableFuture<Void> timer(Duration time, Runnable end) {
    Duration bounded = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    CompletableFuture<Void> timer = new CompletableFuture<>();
    CompletableFuture<Void> unused = timer.thenRunAsync(end, ONE_THREAD);
    return timer.completeOnTimeout(null, bounded.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void end() {
    over.set(true);
    closeContent();
  }

  /** What messages tell; called by the saving thread. */
  void saved(long sofar) {
    bytes = sofar;
  }

  /**
   * Called by the saving thread, between pieces.
   *
   * @throws InterruptedIOException if the download has to end, whatever the stream says
   */
  void check(@Nullable IOException cause) throws InterruptedIOException {
    if (over.get()) {
      throw ended("Not saved within " + time, cause);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw ended("Interrupted", cause);
    }
  }

  private InterruptedIOException ended(String why, @Nullable IOException cause) {
    InterruptedIOException ended =
        new InterruptedIOException(why + "; " + bytes + " bytes had come, and none is left");
    ended.bytesTransferred = (int) Math.min(bytes, Integer.MAX_VALUE);
    if (cause != null) {
      ended.initCause(cause);
    }
    return ended;
  }

  @Override
  public void close() {
    timer.cancel(false);
    closeContent();
  }

  /** All that counts has been read, or the download has failed already. */
  private void closeContent() {
    try {
      content.close();
    } catch (IOException notOfInterest) {
      // Either way nothing more is read of it.
    }
  }
}
