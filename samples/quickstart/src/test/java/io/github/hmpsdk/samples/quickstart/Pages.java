package io.github.hmpsdk.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the project's pages and the fenced blocks in them. */
final class Pages {

  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Pattern FENCE =
      Pattern.compile("(?:<!-- (.*?) -->\\n)?```\\w*\\n(.*?)```", Pattern.DOTALL);

  /** A fenced block, and the remark right above it, or an empty one. */
  record Block(String remark, String text) {}

  private Pages() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<Path> pages =
          new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md")).toList());
      pages.add(ROOT.resolve("README.md"));
      return pages;
    }
  }

  static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(page));
    while (fence.find()) {
      blocks.add(new Block(fence.group(1) == null ? "" : fence.group(1), fence.group(2)));
    }
    return blocks;
  }

  /** Without indentation and blank lines: a block in a page begins at its margin. */
  static String flat(String text) {
    return String.join(
        "\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
