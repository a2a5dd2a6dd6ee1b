package io.github.hmpsdk.cli;

import com.samskivert.mustache.Mustache;
import io.github.hmpsdk.cli.CheckedOperation.Allowed;
import io.github.hmpsdk.drift.Drift;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A report as a page for people: one file, nothing loaded from elsewhere. Stateless. */
final class CheckPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

  private CheckPage() {}

  /** The same name with another ending. */
  static Path jsonBeside(Path page) {
    String name = String.valueOf(page.getFileName()).replaceFirst("\\.html?$", "");
    return page.resolveSibling(name + ".json");
  }

  static void write(CheckReport report, Path file) throws IOException {
    try (InputStream page = CheckPage.class.getResourceAsStream("check.html");
        Reader template =
            new InputStreamReader(Objects.requireNonNull(page), StandardCharsets.UTF_8);
        Writer out = Files.newBufferedWriter(file)) {
      Mustache.compiler()
          .withFormatter(String::valueOf)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(template)
          .execute(content(report), out);
    }
  }

  private static Map<String, Object> content(CheckReport report) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("report", report);
    content.put("tone", report.isGood() ? "good" : "bad");
    content.put("checked", report.checked().atOffset(ZoneOffset.UTC).format(MINUTE));
    content.put("counts", counts(report));
    content.put("groups", groups(report));
    content.put("allowed", allowed(report));
    content.put("drift", report.drift().stream().map(Difference::of).toList());
    content.put("hasDrift", !report.drift().isEmpty());
    return content;
  }

  /** Drift, its kind in words. */
  record Difference(String operation, String schema, String path, String kind, String found) {

    static Difference of(Drift drift) {
      String kind = drift.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return new Difference(drift.operation(), drift.schema(), drift.path(), kind, drift.found());
    }
  }

  /** How many there are of each outcome. */
  record Count(String word, long number) {}

  /** Operations with the same outcome. */
  record Group(String word, String title, List<CheckedOperation> operations) {

    int size() {
      return operations.size();
    }
  }

  private static List<Count> counts(CheckReport report) {
    return Stream.of(CheckOutcome.values())
        .map(it -> new Count(it.words(), CheckReport.count(report.operations(), it)))
        .filter(count -> count.number() > 0 && !count.word().equals(CheckOutcome.NOT_TRIED.words()))
        .toList();
  }

  /** What needs a look comes first. */
  private static List<Group> groups(CheckReport report) {
    List<Group> groups = new ArrayList<>();
    for (CheckOutcome outcome :
        List.of(
            CheckOutcome.FAILED,
            CheckOutcome.DRIFTED,
            CheckOutcome.DENIED,
            CheckOutcome.EMPTY,
            CheckOutcome.ANSWERED,
            CheckOutcome.NOT_TRIED)) {
      List<CheckedOperation> operations = having(report, it -> it.outcome() == outcome);
      if (!operations.isEmpty()) {
        String word = outcome.words();
        String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        groups.add(new Group(word.replace(' ', '-'), title, operations));
      }
    }
    return groups;
  }

  private static String allowed(CheckReport report) {
    int yes = having(report, it -> it.allowed() == Allowed.YES).size();
    int no = having(report, it -> it.allowed() == Allowed.NO).size();
    return "Of %d operations this user may call %d and may not call %d; of %d that cannot be told without trying what changes something."
        .formatted(report.operations().size(), yes, no, report.operations().size() - yes - no);
  }

  private static List<CheckedOperation> having(
      CheckReport report, Predicate<CheckedOperation> condition) {
    return report.operations().stream().filter(condition).toList();
  }
}
