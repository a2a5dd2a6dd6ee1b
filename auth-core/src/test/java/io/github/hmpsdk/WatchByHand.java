package io.github.hmpsdk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Polls when a test says so, and tells on its thread. */
final class WatchByHand implements WatchThreads {

  final List<Duration> pauses = new ArrayList<>();
  boolean closed;
  private @Nullable Runnable planned;

  @Override
  public Future<?> later(Duration time, Runnable poll) {
    pauses.add(time);
    planned = poll;
    return new CompletableFuture<Void>();
  }

  @Override
  public void execute(Runnable telling) {
    telling.run();
  }

  @Override
  public void close() {
    closed = true;
  }

  void poll() {
    Runnable poll = Objects.requireNonNull(planned, "a planned poll");
    planned = null;
    poll.run();
  }

  boolean hasPlanned() {
    return planned != null;
  }
}
