package io.github.hmpsdk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What {@code --body} means: JSON, {@code @file}, or {@code -} for standard input. */
final class BodyText {

  private BodyText() {}

  static @Nullable String read(@Nullable String typed, Shell shell) {
    try {
      if (typed == null) {
        return null;
      }
      if (typed.equals("-")) {
        return new String(shell.in().readAllBytes(), StandardCharsets.UTF_8);
      }
      return typed.startsWith("@") ? Files.readString(Path.of(typed.substring(1))) : typed;
    } catch (IOException unreadable) {
      throw new UsageException("--body cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
