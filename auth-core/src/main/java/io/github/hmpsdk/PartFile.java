package io.github.hmpsdk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A download that is not complete, beside the file that it becomes. What is not published is gone
 * when it is closed. Used by one thread.
 */
final class PartFile implements AutoCloseable {

  /** In the file system. */
  static final Opener ON_DISK =
      (part, attributes) ->
          Channels.newOutputStream(
              Files.newByteChannel(
                  part,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  attributes));

  /** So short that with all that comes with it no file system finds it too long. */
  private static final int LONGEST_PREFIX = 32;

  private final DownloadTarget target;
  private final Path part;
  private boolean published;

  private PartFile(DownloadTarget target, Path part) {
    this.target = target;
    this.part = part;
  }

  static PartFile beside(DownloadTarget target) {
    String name = String.valueOf(target.place().getFileName());
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return new PartFile(
        target, target.place().resolveSibling("." + prefix(name) + "-" + random + ".part"));
  }

  private static String prefix(String name) {
    if (name.length() <= LONGEST_PREFIX) {
      return name;
    }
    boolean splitsPair = Character.isHighSurrogate(name.charAt(LONGEST_PREFIX - 1));
    return name.substring(0, splitsPair ? LONGEST_PREFIX - 1 : LONGEST_PREFIX);
  }

  /** The rights are there before the first byte is. */
  OutputStream open(Opener opener) throws IOException {
    FileRights rights = target.exists() ? FileRights.of(target.place()) : FileRights.NEW_FILE;
    OutputStream out;
    try {
      out = opener.open(part, rights.atFirst());
    } catch (IOException failure) {
      throw target.uncreatable(failure);
    }
    rights.giveTo(part);
    return out;
  }

  /** Under its name, all at once. */
  void publish() throws IOException {
    try {
      move();
      published = true;
    } catch (IOException failure) {
      throw target.uncreatable(failure);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, target.place(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherKind) {
      Files.move(part, target.place(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (!published) {
      Files.deleteIfExists(part);
    }
  }

  /** Begins a part. */
  @FunctionalInterface
  interface Opener {

    OutputStream open(Path part, FileAttribute<?>[] attributes) throws IOException;
  }
}
