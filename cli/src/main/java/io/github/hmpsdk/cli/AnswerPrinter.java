package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.HmpDownload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints an answer, or saves it. For one call. */
final class AnswerPrinter {

  /**
   * How.
   *
   * @param table as a table instead of JSON
   * @param secrets whether secrets are shown
   * @param file where to; null or {@code -} for standard output
   */
  record Settings(boolean table, boolean secrets, @Nullable String file) {

    boolean isToFile() {
      return file != null && !file.equals("-");
    }
  }

  private static final int USUAL_WIDTH = 120;

  private final Shell shell;
  private final Settings settings;

  AnswerPrinter(Shell shell, Settings settings) {
    this.shell = shell;
    this.settings = settings;
  }

  void print(@Nullable Object answer) throws IOException {
    if (answer instanceof InputStream stream) {
      save(stream);
    } else if (answer instanceof byte[] bytes) {
      save(new ByteArrayInputStream(bytes));
    } else if (answer != null) {
      JsonNode tree = tree(answer);
      emit(settings.table() ? table(tree.path("data")) : CliJson.pretty(tree));
    }
  }

  /** One item after the other, as they come; a table needs them all first. */
  void printAll(Iterable<?> items) throws IOException {
    if (settings.table() || settings.isToFile()) {
      JsonNode list = CliJson.MAPPER.createArrayNode().addAll(trees(items));
      emit(settings.table() ? table(list) : CliJson.pretty(list));
      return;
    }
    PrintStream out = shell.out();
    Iterator<?> rest = items.iterator();
    out.print(rest.hasNext() ? "[\n" : "[ ]\n");
    while (rest.hasNext()) {
      String item = CliJson.pretty(tree(rest.next())).indent(2).stripTrailing();
      out.print(item + (rest.hasNext() ? ",\n" : "\n]\n"));
    }
    out.flush();
  }

  private List<JsonNode> trees(Iterable<?> items) {
    List<JsonNode> trees = new ArrayList<>();
    items.forEach(item -> trees.add(tree(item)));
    return trees;
  }

  private JsonNode tree(Object answer) {
    JsonNode tree = CliJson.MAPPER.valueToTree(answer);
    return settings.secrets() ? tree : SecretMask.mask(tree);
  }

  private String table(JsonNode data) {
    Table table = new Table(data, settings.isToFile() ? Integer.MAX_VALUE : width());
    if (table.columnsLeftOut() > 0) {
      shell.err().println(table.columnsLeftOut() + " more columns do not fit: --json has them");
    }
    return String.join("\n", table.lines());
  }

  private int width() {
    String columns = shell.variables().getOrDefault("COLUMNS", "");
    if (columns.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(columns);
    }
    return shell.terminal().isThere() ? USUAL_WIDTH : Integer.MAX_VALUE;
  }

  private void emit(String text) throws IOException {
    if (settings.isToFile()) {
      Files.writeString(file(), text + "\n");
    } else if (!text.isEmpty()) {
      shell.out().println(text);
    }
  }

  private void save(InputStream content) throws IOException {
    if (!settings.isToFile()) {
      try (content) {
        long unused = content.transferTo(shell.out());
        shell.out().flush();
      }
      return;
    }
    Progress progress = new Progress(shell.err(), shell.terminal().isThere());
    long bytes = HmpDownload.to(file()).onProgress(progress::at).save(content);
    progress.end();
    shell.err().println("Saved " + bytes + " bytes to " + settings.file());
  }

  private Path file() {
    return Path.of(Objects.requireNonNull(settings.file()));
  }
}
