package io.github.hmpsdk.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java files of all modules, by the names of their types. Generated ones are not among them.
 * Each is read once.
 */
final class ProjectSources {

  private static final String JAVA = ".java";

  private final Map<String, List<Path>> filesByType;
  private final Map<Path, String> texts = new HashMap<>();

  private ProjectSources(Map<String, List<Path>> filesByType) {
    this.filesByType = filesByType;
  }

  static ProjectSources read() throws IOException {
    Map<String, List<Path>> files = new HashMap<>();
    for (Path module : modules()) {
      try (Stream<Path> all = Files.walk(module.resolve("src"))) {
        all.filter(file -> file.toString().endsWith(JAVA))
            .forEach(file -> files.computeIfAbsent(type(file), t -> new ArrayList<>()).add(file));
      }
    }
    return new ProjectSources(files);
  }

  boolean has(String type) {
    return filesByType.containsKey(type);
  }

  /** Whether a type, of whichever module and package, mentions a member. */
  boolean mentions(String type, String member) throws IOException {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(member) + "\\b");
    for (Path file : filesByType.getOrDefault(type, List.of())) {
      if (word.matcher(text(file)).find()) {
        return true;
      }
    }
    return false;
  }

  boolean hasTestClass(String module, String type) {
    return testClass(module, type).findAny().isPresent();
  }

  /** Whether a test class has a test whose name begins so. */
  boolean hasTest(String module, String type, String start) throws IOException {
    Pattern test =
        Pattern.compile("(void|ArchRule|Stream<\\w+>) " + Pattern.quote(start) + "\\w*(\\(| =)");
    for (Path file : testClass(module, type).toList()) {
      if (test.matcher(text(file)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether some program text has this name as a text of its own, as threads are named. */
  boolean quotes(String text) throws IOException {
    for (List<Path> files : filesByType.values()) {
      for (Path file : files) {
        if (isMain(file) && text(file).contains('"' + text + '"')) {
          return true;
        }
      }
    }
    return false;
  }

  private Stream<Path> testClass(String module, String type) {
    Path tests = ProjectPages.ROOT.resolve(module).resolve("src").resolve("test");
    return filesByType.getOrDefault(type, List.of()).stream()
        .filter(file -> file.startsWith(tests));
  }

  private String text(Path file) throws IOException {
    String known = texts.get(file);
    if (known != null) {
      return known;
    }
    String text = Files.readString(file);
    texts.put(file, text);
    return text;
  }

  /** Folders with sources: modules, and the modules in them. */
  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.find(ProjectPages.ROOT, 2, (path, is) -> is.isDirectory())) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src"))).toList();
    }
  }

  private static boolean isMain(Path file) {
    return file.toString().replace('\\', '/').contains("/src/main/java/");
  }

  private static String type(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - JAVA.length());
  }
}
