package io.github.hmpsdk.samples.quickstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds of the page on the architecture: what it names is there. */
final class ArchitecturePageRules {

  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?");
  private static final Pattern IN_PICTURE = Pattern.compile("\\b([A-Z][a-z]\\w*)\\.([a-z]\\w*)");
  private static final Pattern PICTURE = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
  private static final Pattern THREAD = Pattern.compile("^\\| `(hmp-[^`]+)`", Pattern.MULTILINE);

  /** Types of libraries that may be named. */
  private static final Set<String> OF_OTHERS = Set.of("Duration");

  private final ProjectSources sources;

  ArchitecturePageRules(ProjectSources sources) {
    this.sources = sources;
  }

  /** What is wrong with a page; nothing if nothing is. */
  List<String> complaints(String page) throws IOException {
    List<String> complaints = new ArrayList<>();
    for (String name : new TreeSet<>(names(page).toList())) {
      Matcher parts = TYPE.matcher(name);
      if (parts.matches() && !OF_OTHERS.contains(parts.group(1))) {
        complainOf(parts.group(1), parts.group(2), complaints);
      }
    }
    for (String thread : THREAD.matcher(page).results().map(found -> found.group(1)).toList()) {
      if (!sources.quotes(thread)) {
        complaints.add("No thread is called " + thread);
      }
    }
    return complaints;
  }

  private void complainOf(String type, String member, List<String> complaints) throws IOException {
    if (!sources.has(type)) {
      if (!isGenerated(type)) {
        complaints.add("There is no " + type);
      }
    } else if (member != null && !sources.mentions(type, member)) {
      complaints.add(type + " has no " + member);
    }
  }

  private static Stream<String> names(String page) {
    String text = PICTURE.matcher(page).replaceAll("");
    Stream<String> inText = QUOTED.matcher(text).results().map(found -> found.group(1));
    Stream<String> inPictures =
        PICTURE
            .matcher(page)
            .results()
            .flatMap(picture -> IN_PICTURE.matcher(picture.group(1)).results())
            .map(found -> found.group());
    return Stream.concat(inText, inPictures);
  }

  private static boolean isGenerated(String type) {
    try {
      Class.forName("io.github.hmpsdk.client." + type);
      return true;
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }
}
