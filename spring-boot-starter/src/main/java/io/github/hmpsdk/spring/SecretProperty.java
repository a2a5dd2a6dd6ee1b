package io.github.hmpsdk.spring;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is given by its value, or by a file that has it. What is blank counts as not set.
 * Immutable; has no {@code toString} that shows it.
 */
final class SecretProperty {

  private static final String FILE = "-file";

  private final String name;
  private final @Nullable String value;
  private final @Nullable String path;

  /**
   * A secret.
   *
   * @param name the property of its value, with the prefix
   * @param value its value, if it is set
   * @param path the value of its other property, with {@code -file} at the end, if that is set
   */
  SecretProperty(String name, @Nullable String value, @Nullable String path) {
    this.name = name;
    this.value = isSet(value) ? value : null;
    this.path = isSet(path) ? path : null;
  }

  static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** Its value if it has one, and no file. */
  @Nullable String value() {
    return path == null ? value : null;
  }

  /**
   * Gives the secret as it is then.
   *
   * @param checkFiles the property that says whether a file must be there already
   * @param check what that says
   */
  Supplier<String> supplier(String checkFiles, boolean check) {
    String known = value;
    if (known != null && path != null) {
      throw new HmpConfigurationException(
          "Both " + name + " and " + name + FILE + " are set.", "Keep one of them.");
    }
    if (known != null) {
      return () -> known;
    }
    if (path == null) {
      throw new HmpConfigurationException(
          "Neither " + name + " nor " + name + FILE + " is set, or it is blank.",
          "Set " + name + FILE + " to a file with the secret, or " + name + ".");
    }
    SecretFile file = file();
    if (check) {
      refuseProblem(file, checkFiles);
    }
    return file;
  }

  /** The file that it is in; only if that is set. */
  SecretFile file() {
    try {
      return new SecretFile(name + FILE, Path.of(String.valueOf(path)));
    } catch (InvalidPathException wrong) {
      throw new HmpConfigurationException(
          name + FILE + " is not a path: " + wrong.getReason() + ".", "Correct it.", wrong);
    }
  }

  private static void refuseProblem(SecretFile file, String checkFiles) {
    file.problem()
        .ifPresent(
            problem -> {
              throw new HmpConfigurationException(
                  file.property() + ": " + problem + ": " + file.file() + ".",
                  "Put the secret there, for the user that the application runs as, or set "
                      + checkFiles
                      + " to false if it comes later.");
            });
  }
}
