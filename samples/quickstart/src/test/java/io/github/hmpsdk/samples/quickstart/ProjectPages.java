package io.github.hmpsdk.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the project. */
final class ProjectPages {

  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private ProjectPages() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<Path> pages =
          new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md")).toList());
      pages.add(ROOT.resolve("README.md"));
      pages.add(ROOT.resolve("generated-client/README.md"));
      pages.add(ROOT.resolve("micrometer/README.md"));
      pages.add(ROOT.resolve("cli/README.md"));
      return pages;
    }
  }

  /** Without indentation and blank lines: a block in a page begins at its margin. */
  static String flat(String text) {
    return String.join(
        "\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
