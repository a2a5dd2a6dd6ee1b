package io.github.hmpsdk.spec;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of test methods, read from the sources: this module is built before all others. */
final class TestNames {

  private static final Pattern TEST =
      Pattern.compile(
          "^ +@(?:Test|ParameterizedTest|TestFactory|RepeatedTest)\\b", Pattern.MULTILINE);
  private static final Pattern METHOD =
      Pattern.compile("^ +(?:[\\w<>\\[\\]., ?]+ )(\\w+)\\(", Pattern.MULTILINE);

  /** Generated code, and test classes that other tests run to look at how they go. */
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "Lifecycles.java");

  private TestNames() {}

  /** Those in one source file. */
  static List<String> in(String source) {
    List<String> names = new ArrayList<>();
    Matcher test = TEST.matcher(source);
    Matcher method = METHOD.matcher(source);
    while (test.find()) {
      if (method.find(test.end())) {
        names.add(method.group(1));
      }
    }
    return names;
  }

  /** The source files of tests under a folder. */
  static List<Path> files(Path root) throws IOException {
    String tests = Path.of("src", "test", "java").toString();
    return sources(root).stream().filter(file -> file.toString().contains(tests)).toList();
  }

  /** All Java source files under a folder. */
  static List<Path> sources(Path root) throws IOException {
    return sources(root, ".java");
  }

  /** All source files under a folder whose names end so. */
  static List<Path> sources(Path root, String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (file.toString().endsWith(ending) && !isLeftOut(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isLeftOut(Path file) {
    return LEFT_OUT.contains(String.valueOf(file.getFileName()));
  }
}
