package io.github.hmpsdk.samples.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fenced blocks of a README, so that tests can compare them with what happens. */
public final class Pages {

  private static final Pattern FENCE =
      Pattern.compile("(?:<!-- (.*?) -->\\n)?```\\w*\\n(.*?)```", Pattern.DOTALL);

  /**
   * A fenced block.
   *
   * @param remark the HTML comment right above it; empty if there is none
   * @param text what stands in it
   */
  public record Block(String remark, String text) {}

  private Pages() {}

  /**
   * The blocks of a page, in their order.
   *
   * @param page a file in Markdown
   * @return its fenced blocks
   * @throws IOException if it cannot be read
   */
  public static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(page));
    while (fence.find()) {
      blocks.add(new Block(fence.group(1) == null ? "" : fence.group(1), fence.group(2)));
    }
    return blocks;
  }

  /**
   * The one block with a remark.
   *
   * @param page a file in Markdown
   * @param remark what stands in the HTML comment above the block
   * @return what stands in the block
   * @throws IOException if the page cannot be read
   */
  public static String block(Path page, String remark) throws IOException {
    return blocks(page).stream()
        .filter(block -> block.remark().equals(remark))
        .findFirst()
        .orElseThrow(() -> new IOException(page + " has no block \"" + remark + "\""))
        .text();
  }

  /**
   * A text in which the ports of this machine, which are other ones at each run, are all the same.
   *
   * @param text what was printed, or what a page says is printed
   * @return the text to compare
   */
  public static String withoutPorts(String text) {
    return text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
  }
}
