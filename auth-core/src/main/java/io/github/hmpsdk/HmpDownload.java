package io.github.hmpsdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Saves a download to a file, in constant memory. The file appears under its name only when it is
 * complete; whatever goes wrong before, in the stream, on the disk or in the listener, leaves
 * nothing behind and keeps the file that was there.
 *
 * <pre>{@code
 * long bytes = HmpDownload.to(Path.of("video.zip"))
 *     .onProgress(sofar -> bar.stepTo(sofar))
 *     .within(Duration.ofHours(1))
 *     .save(hmp.assets().downloadAsset(id));
 * }</pre>
 *
 * <ul>
 *   <li><b>Rights.</b> A new file gets those that any new file of the process gets (its umask). One
 *       that replaces another gets that one's, and its owner and group as far as the process may
 *       give files away; without the group, the group may do no more than others.
 *   <li><b>Links.</b> If the name is a symbolic link to a file, that file is replaced and the link
 *       stays. A link to nothing, and whatever is neither link nor regular file (a folder, a
 *       device), is refused before anything is read.
 *   <li><b>Ending it early.</b> Interrupting the saving thread ends it at the next piece; closing
 *       the stream in another thread ends it at once. Without {@link #within} there is no bound but
 *       the stream's own.
 *   <li><b>Crashes.</b> The bytes are beside the file meanwhile, under {@code .NAME-RANDOM.part},
 *       which only a killed process leaves there. The disk is not waited for (no fsync), as with
 *       other download clients: after a power failure, look at what was saved last.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class HmpDownload {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final LongConsumer progress;
  private final @Nullable Duration time;
  private final PartFile.Opener opener;

  private HmpDownload(
      Path file, LongConsumer progress, @Nullable Duration time, PartFile.Opener opener) {
    this.file = file;
    this.progress = progress;
    this.time = time;
    this.opener = opener;
  }

  /**
   * A download to a file, which is replaced if it exists.
   *
   * @param file the file; its folder must exist
   * @return the download, without a listener and without a bound
   */
  public static HmpDownload to(Path file) {
    Path absolute = Objects.requireNonNull(file, "file").toAbsolutePath();
    return new HmpDownload(absolute, bytes -> {}, null, PartFile.ON_DISK);
  }

  /**
   * Tells somebody how far it is.
   *
   * @param listener told the number of bytes so far, after each piece, on the saving thread; what
   *     it throws ends the download
   * @return a copy
   */
  public HmpDownload onProgress(LongConsumer listener) {
    return new HmpDownload(file, Objects.requireNonNull(listener, "listener"), time, opener);
  }

  /**
   * Bounds {@link #save} as a whole, however steadily bytes trickle in.
   *
   * @param longest longest time from the call of {@code save} until the file is there
   * @return a copy
   * @throws IllegalArgumentException if it is not positive
   */
  public HmpDownload within(Duration longest) {
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest must be positive, not " + longest);
    }
    return new HmpDownload(file, progress, longest, opener);
  }

  /** Where a disk is full, for tests. */
  HmpDownload opening(PartFile.Opener other) {
    return new HmpDownload(file, progress, time, other);
  }

  /**
   * Saves the download and closes its stream.
   *
   * @param content what a download operation returned
   * @return the number of bytes
   * @throws java.io.InterruptedIOException if the time is over, or the thread was interrupted (its
   *     flag stays set)
   * @throws java.nio.file.FileSystemException if the file cannot be written; says why, such as that
   *     the disk is full
   * @throws IOException if the stream was cut or closed
   */
  public long save(InputStream content) throws IOException {
    try (DownloadWatch watch = DownloadWatch.over(content, time)) {
      DownloadTarget target = DownloadTarget.of(file);
      try (PartFile part = PartFile.beside(target)) {
        long bytes = copy(content, part, target, watch);
        part.publish();
        return bytes;
      }
    }
  }

  private long copy(InputStream content, PartFile part, DownloadTarget target, DownloadWatch watch)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    OutputStream out = part.open(opener);
    try {
      for (int read = read(content, buffer, watch); read >= 0; ) {
        write(out, buffer, read, target, bytes, watch);
        bytes += read;
        watch.saved(bytes);
        progress.accept(bytes);
        read = read(content, buffer, watch);
      }
    } catch (IOException | RuntimeException | Error failure) {
      closeAfter(failure, out);
      throw failure;
    }
    finish(out, target, bytes, watch);
    return bytes;
  }

  /** An end that is the watch's own doing is not the stream's end. */
  private static int read(InputStream content, byte[] buffer, DownloadWatch watch)
      throws IOException {
    watch.check(null);
    try {
      int read = content.read(buffer);
      watch.check(null);
      return read;
    } catch (IOException failure) {
      watch.check(failure);
      throw failure;
    }
  }

  private static void write(
      OutputStream out,
      byte[] buffer,
      int length,
      DownloadTarget target,
      long before,
      DownloadWatch watch)
      throws IOException {
    try {
      out.write(buffer, 0, length);
    } catch (IOException failure) {
      watch.check(failure);
      throw target.unwritable(failure, before);
    }
  }

  /** Network disks tell only now that they are full. */
  private static void finish(
      OutputStream out, DownloadTarget target, long bytes, DownloadWatch watch) throws IOException {
    try {
      out.close();
    } catch (IOException failure) {
      watch.check(failure);
      throw target.unwritable(failure, bytes);
    }
  }

  private static void closeAfter(Throwable failure, OutputStream out) {
    try {
      out.close();
    } catch (IOException another) {
      failure.addSuppressed(another);
    }
  }
}
