package io.github.hmpsdk.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tidies Java sources after their generation, where templates cannot: leaves out imports that
 * nothing uses, and writes as Javadoc what the generator has escaped as HTML or the definition
 * marks up as Markdown. The same files give the same bytes, and tidying again changes nothing.
 */
public final class GeneratedSources {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));\n");
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("&#x60;(.*?)&#x60;|`([^`\n]*)`");
  private static final Pattern CODE_TAG =
      Pattern.compile("\\{@code ([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");

  /** What a template writes for a property that has no words of its own: its type. */
  private static final Pattern TYPE_WORDS = Pattern.compile("@@([\\w.<>, ]*)@@");

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*\n \\* (.*?\\.)(?: |\n)(?s:.*?)\\*/\n(?:@|public )");

  private final Path folder;

  private GeneratedSources(Path folder) {
    this.folder = folder;
  }

  /**
   * Tidies all Java files below a folder.
   *
   * @param arguments the folder
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    tidy(Path.of(arguments[0]));
  }

  /**
   * Tidies all Java files below a folder.
   *
   * @param folder the root of the generated files
   * @throws IOException if a file cannot be read or written
   */
  public static void tidy(Path folder) throws IOException {
    GeneratedSources sources = new GeneratedSources(folder);
    for (Path file : sources.files()) {
      String text = Files.readString(file);
      Files.writeString(file, imports(sources.javadoc(text)));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  static String imports(String text) {
    String rest = IMPORT.matcher(text).replaceAll("");
    TreeSet<String> used = new TreeSet<>();
    for (MatchResult line : IMPORT.matcher(text).results().toList()) {
      if (Pattern.compile("\\b" + line.group(2) + "\\b").matcher(rest).find()) {
        used.add("import " + line.group(1) + ";\n");
      }
    }
    int end = rest.indexOf(";\n", rest.indexOf("package ")) + 2;
    String all = rest.substring(0, end) + "\n" + String.join("", used) + "\n" + rest.substring(end);
    return BLANK_LINES.matcher(all).replaceAll("\n\n");
  }

  private String javadoc(String text) throws IOException {
    String whole = text;
    for (MatchResult type : TYPE_WORDS.matcher(text).results().toList()) {
      whole = whole.replace(type.group(), wordsOf(type.group(1)));
    }
    return each(COMMENT, whole, comment -> readable(comment.group()));
  }

  static String readable(String comment) {
    String plain = comment.replace("\\&quot;", "\"").replace("\\\"", "\"");
    String code =
        each(
            CODE, plain, it -> "{@code " + (it.group(1) == null ? it.group(2) : it.group(1)) + "}");
    String tagged = each(CODE_TAG, code, it -> "{@code " + unescaped(it.group(1)) + "}");
    return quotes(tagged);
  }

  /** What stands for itself in Javadoc, unlike the signs of HTML. */
  private static String quotes(String text) {
    return text.replace("&#39;", "'").replace("&quot;", "\"").replace("&#x3D;", "=");
  }

  private static String unescaped(String text) {
    return quotes(text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The first sentence on a generated type. */
  private String wordsOf(String type) throws IOException {
    for (Path file : files()) {
      if (file.getFileName().toString().equals(type + ".java")) {
        Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(file));
        if (sentence.find()) {
          return sentence.group(1);
        }
      }
    }
    throw new IllegalArgumentException("A property without words, of a type without: " + type);
  }

  private static String each(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(it -> Matcher.quoteReplacement(by.apply(it)));
  }
}
