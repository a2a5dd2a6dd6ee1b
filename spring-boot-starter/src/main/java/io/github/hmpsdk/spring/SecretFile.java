package io.github.hmpsdk.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file with a secret, read anew at each login. What is wrong with it is told without anything
 * that is in it. Immutable and thread-safe.
 *
 * @param property the property that names it
 * @param file where it is
 */
record SecretFile(String property, Path file) implements Supplier<String> {

  private static final int LONGEST = 64 * 1024;

  /**
   * The secret. Line breaks at the end are an editor's.
   *
   * @throws UncheckedIOException if there is none; says why
   */
  @Override
  public String get() {
    try {
      return read();
    } catch (IOException unusable) {
      throw new UncheckedIOException(property + ": " + reason(unusable), unusable);
    }
  }

  /** Why there is no secret in it now. Names no path. */
  Optional<String> problem() {
    try {
      read();
      return Optional.empty();
    } catch (IOException unusable) {
      return Optional.of(reason(unusable));
    }
  }

  private String read() throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnusableException("it is a folder");
    }
    String secret = text().replaceFirst("[\\r\\n]+$", "");
    if (secret.isBlank()) {
      throw new UnusableException("the file is empty");
    }
    if (secret.lines().count() > 1) {
      throw new UnusableException("the file has more than one line");
    }
    return secret;
  }

  private String text() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UnusableException("the file is too large for a secret");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof UnusableException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "the file may not be read";
    }
    return failure instanceof CharacterCodingException
        ? "the file is not text in UTF-8"
        : "the file cannot be read (" + failure.getClass().getSimpleName() + ")";
  }

  /** There is a file, and no secret in it. */
  private static final class UnusableException extends IOException {

    private static final long serialVersionUID = 1;

    UnusableException(String message) {
      super(message);
    }
  }
}
