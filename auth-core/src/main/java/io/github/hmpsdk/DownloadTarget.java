package io.github.hmpsdk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a download goes, with links followed, and in which words it cannot. Immutable. */
final class DownloadTarget {

  private final Path named;
  private final Path place;
  private final boolean exists;

  private DownloadTarget(Path named, Path place, boolean exists) {
    this.named = named;
    this.place = place;
    this.exists = exists;
  }

  /**
   * Looks at what is there.
   *
   * @throws FileSystemException if nothing can be saved under this name; says why
   */
  static DownloadTarget of(Path file) throws IOException {
    BasicFileAttributes named = attributes(file, LinkOption.NOFOLLOW_LINKS);
    if (named == null) {
      requireFolder(file);
      return new DownloadTarget(file, file, false);
    }
    BasicFileAttributes real = attributes(file);
    if (real == null) {
      throw refused(file, "is a link to nothing: remove it, or give the name it should point to");
    }
    if (real.isDirectory()) {
      throw refused(file, "is a folder: give the name of a file in it");
    }
    if (!real.isRegularFile()) {
      throw refused(file, "is not a regular file, which a download could replace");
    }
    return new DownloadTarget(file, named.isSymbolicLink() ? file.toRealPath() : file, true);
  }

  /** Where it really goes. */
  Path place() {
    return place;
  }

  /** Whether a file is replaced. */
  boolean exists() {
    return exists;
  }

  /** For a part that cannot be begun or finished. */
  IOException uncreatable(IOException failure) {
    Path folder = Objects.requireNonNull(place.getParent());
    String why =
        failure instanceof AccessDeniedException
            ? "the folder " + folder + " may not be written to"
            : "cannot be saved in " + folder + ": " + reason(failure);
    return because(why, failure);
  }

  /** For a piece that cannot be written. */
  IOException unwritable(IOException failure, long bytes) {
    String why = isDiskFull(failure) ? "the disk is full" : "cannot be written";
    return because(
        why + " (" + reason(failure) + ") after " + bytes + " bytes, of which none is left",
        failure);
  }

  private IOException because(String why, IOException failure) {
    FileSystemException explained = new FileSystemException(named.toString(), null, why);
    explained.initCause(failure);
    return explained;
  }

  /** The system's words for it, unless it speaks another language: then the free space tells. */
  private boolean isDiskFull(IOException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (Stream.of("no space left", "not enough space", "quota exceeded").anyMatch(text::contains)) {
      return true;
    }
    try {
      Path folder = Objects.requireNonNull(place.getParent());
      return Files.getFileStore(folder).getUsableSpace() < 64 * 1024;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String reason(IOException failure) {
    String text =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return text == null ? failure.getClass().getSimpleName() : text;
  }

  private static void requireFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.exists(folder)) {
      throw new NoSuchFileException(
          file.toString(), null, "its folder does not exist: create " + folder + " first");
    }
    if (!Files.isDirectory(folder)) {
      throw refused(file, "is not in a folder: " + folder + " is a file");
    }
  }

  /** Null if there is nothing. */
  private static @Nullable BasicFileAttributes attributes(Path file, LinkOption... links)
      throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, links);
    } catch (NoSuchFileException nothing) {
      return null;
    } catch (FileSystemException unreadable) {
      if (!Files.isDirectory(Objects.requireNonNull(file.getParent()))) {
        return null; // which the caller has a sentence for
      }
      FileSystemException refused = refused(file, "cannot be saved: " + reason(unreadable));
      refused.initCause(unreadable);
      throw refused;
    }
  }

  private static FileSystemException refused(Path file, String why) {
    return new FileSystemException(file.toString(), null, why);
  }
}
