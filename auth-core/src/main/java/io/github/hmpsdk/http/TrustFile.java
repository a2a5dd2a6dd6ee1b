package io.github.hmpsdk.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trust that is kept in a file, read again by whoever needs it next after the file has changed: by
 * one thread, while the others go on with what is known. Thread-safe.
 */
final class TrustFile implements Supplier<HmpTls> {

  private static final Logger LOG = LoggerFactory.getLogger(HmpTls.class);
  private static final Object NOTHING = new Object();
  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

  private final Path file;
  private final Function<Path, HmpTls> reader;
  private final LongSupplier nanoClock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile HmpTls trust;
  private volatile long lookedAt;
  private @Nullable Object seen; // under the lock
  private @Nullable Object warnedOf = NOTHING; // so is this

  TrustFile(Path file, Function<Path, HmpTls> reader, LongSupplier nanoClock) {
    this.file = Objects.requireNonNull(file, "file");
    this.reader = Objects.requireNonNull(reader, "reader");
    this.nanoClock = nanoClock;
    this.seen = state();
    this.trust = reader.apply(file);
    this.lookedAt = nanoClock.getAsLong();
  }

  @Override
  public HmpTls get() {
    if (nanoClock.getAsLong() - lookedAt >= LOOK_AGAIN && lock.tryLock()) {
      try {
        look();
      } finally {
        lookedAt = nanoClock.getAsLong();
        lock.unlock();
      }
    }
    return trust;
  }

  private void look() {
    Object now = state();
    if (Objects.equals(now, seen)) {
      return;
    }
    try {
      trust = reader.apply(file);
      seen = now;
      LOG.info("Trust in {} was read again, since the file has changed", file);
    } catch (RuntimeException unreadable) {
      warn(now, unreadable);
    }
  }

  /** It is tried again, since the reason may pass; said only once. */
  private void warn(@Nullable Object now, RuntimeException unreadable) {
    if (!Objects.equals(now, warnedOf)) {
      warnedOf = now;
      LOG.warn(
          "{} has changed and cannot be used; what it said before goes on: {}",
          file,
          unreadable.getMessage());
    }
  }

  /** What tells one content from another without reading it; null if there is none. */
  private @Nullable Object state() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (IOException gone) {
      return null;
    }
  }
}
