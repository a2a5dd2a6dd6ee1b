package io.github.hmpsdk.samples.quickstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What holds of the page of promises: no row is left out, each names tests that are there, or says
 * what is missing.
 */
final class PromiseRules {

  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]\\d+) \\| ([^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);

  private static final Pattern BEGUN_ROW = Pattern.compile("^\\| ?[A-Z]\\d", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]*Test\\b[^`]*)`");
  private static final Pattern TEST =
      Pattern.compile("(?:([a-z/-]+)/)?([A-Z]\\w*Test)(?:\\.(\\w+?)(?:\\.\\.\\.)?)?");

  /** The list that the rows are those of. */
  static final List<String> IDS =
      Stream.of(ids("A", 28), ids("B", 15), ids("C", 3), ids("D", 26), ids("E", 7))
          .flatMap(ids -> ids)
          .toList();

  private final ProjectSources sources;

  PromiseRules(ProjectSources sources) {
    this.sources = sources;
  }

  /** What is wrong with a page; nothing if nothing is. */
  List<String> complaints(String page) throws IOException {
    List<String> complaints = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      ids.add(row.group(1));
      complain(row.group(1), row.group(2), row.group(3), complaints);
    }
    if (!ids.equals(IDS)) {
      complaints.add("The rows are " + ids + " and not " + IDS);
    }
    if (BEGUN_ROW.matcher(page).results().count() != ids.size()) {
      complaints.add("A row does not have three columns");
    }
    return complaints;
  }

  private void complain(String id, String promise, String shownBy, List<String> complaints)
      throws IOException {
    if (!promise.endsWith(".")) {
      complaints.add(id + " is not a sentence");
    }
    String text = shownBy.toLowerCase(Locale.ROOT);
    boolean isOpen = text.startsWith("not promised yet: ");
    List<String> tests = QUOTED.matcher(shownBy).results().map(found -> found.group(1)).toList();
    if (tests.isEmpty() && !isOpen) {
      complaints.add(id + " names no test and does not say \"not promised yet\"");
    }
    if (text.startsWith("in part") && !text.contains("missing")) {
      complaints.add(id + " does not say what is missing");
    }
    for (String test : tests) {
      complainOf(id, test, complaints);
    }
  }

  private void complainOf(String id, String test, List<String> complaints) throws IOException {
    Matcher parts = TEST.matcher(test);
    if (!parts.matches()) {
      complaints.add(id + ": " + test + " is not written as a test");
      return;
    }
    String module = parts.group(1) == null ? "auth-core" : parts.group(1);
    String start = parts.group(3);
    if (!sources.hasTestClass(module, parts.group(2))) {
      complaints.add(id + ": " + module + " has no " + parts.group(2));
    } else if (start != null && !sources.hasTest(module, parts.group(2), start)) {
      complaints.add(id + ": " + parts.group(2) + " has no test " + start);
    }
  }

  private static Stream<String> ids(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
  }
}
