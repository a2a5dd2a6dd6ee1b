package io.github.hmpsdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Saves a download to a file, in constant memory. The file appears under its name only when it is
 * complete; what goes wrong before leaves nothing behind.
 *
 * <pre>{@code
 * long bytes = HmpDownload.to(Path.of("video.zip"))
 *     .onProgress(sofar -> bar.stepTo(sofar))
 *     .save(hmp.assets().downloadAsset(id));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class HmpDownload {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final LongConsumer progress;

  private HmpDownload(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * A download to a file, which is replaced if it exists.
   *
   * @param file the file; its folder must exist
   * @return the download
   */
  public static HmpDownload to(Path file) {
    return new HmpDownload(Objects.requireNonNull(file, "file").toAbsolutePath(), bytes -> {});
  }

  /**
   * Tells somebody how far it is.
   *
   * @param listener told the number of bytes so far, after each piece, on the saving thread
   * @return a copy
   */
  public HmpDownload onProgress(LongConsumer listener) {
    return new HmpDownload(file, Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Saves the download and closes its stream.
   *
   * @param content what a download operation returned
   * @return the number of bytes
   * @throws IOException if the stream was cut or the file cannot be written
   */
  public long save(InputStream content) throws IOException {
    try (content) {
      Path part = Files.createTempFile(file.getParent(), "." + file.getFileName() + "-", ".part");
      try {
        long bytes = copy(content, part);
        publish(part);
        return bytes;
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private long copy(InputStream content, Path part) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        out.write(buffer, 0, read);
        bytes += read;
        progress.accept(bytes);
      }
    }
    return bytes;
  }

  private void publish(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
