package io.github.hmpsdk.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the build made before the tests, and the folders of the repository. */
final class BuiltFiles {

  /** The folder of the module: Maven starts tests there. */
  private static final Path MODULE = Path.of("").toAbsolutePath();

  private static final Path RESOURCES = MODULE.resolve("target/classes/io/github/hmpsdk/spec");

  private BuiltFiles() {}

  static Map<String, Object> definition() {
    return new YamlFiles().read(RESOURCES.resolve("hmp-openapi.yaml"));
  }

  static String page() {
    return text(RESOURCES.resolve("hmp-api.html"));
  }

  static Path documentation(String name) {
    return repository().resolve("docs").resolve(name);
  }

  static Path repository() {
    return MODULE.resolveSibling(".").normalize();
  }

  static Path templates() {
    return MODULE.resolve("src/main/page");
  }

  static Path root() {
    return MODULE.resolve("src/main/openapi/hmp.yaml");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
