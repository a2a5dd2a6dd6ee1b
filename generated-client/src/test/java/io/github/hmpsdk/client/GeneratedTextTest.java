package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the generated sources read: in an editor, where Javadoc shows raw, and in a browser. */
final class GeneratedTextTest {

  private static final Path SOURCES =
      Path.of("target/generated-sources/openapi/src/main/java/io/github/hmpsdk/client");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));\n");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void import_ofEachFile_isUsedAndNoFile(Path file) throws IOException {
    String text = Files.readString(file);
    List<MatchResult> imports = IMPORT.matcher(text).results().toList();
    String rest = IMPORT.matcher(text).replaceAll("");

    assertThat(imports).extracting(it -> it.group(1)).doesNotHaveDuplicates().isSorted();
    assertThat(imports)
        .extracting(it -> it.group(2))
        .doesNotContain("File")
        .allSatisfy(name -> assertThat(rest).containsPattern("\\b" + name + "\\b"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void javadoc_ofEachFile_showsNoMarkup(Path file) throws IOException {
    assertThat(comments(file))
        .allSatisfy(
            comment ->
                assertThat(comment)
                    .doesNotContain("`", "&#", "&quot;", "\\\"", "See the type", "@@")
                    .doesNotContainPattern("\\{@code [^}]*&(amp|lt|gt);"));
  }

  @Test
  void javadoc_ofTheFilter_showsItAsItIsWritten() throws IOException {
    assertThat(api("Assets"))
        .contains("{@code category::\"label\" IN (\"value\", ...)}")
        .contains("the value {@code \"\"} stands for any value");
  }

  @Test
  void javadoc_ofAPropertyWithATypeOfItsOwn_saysWhatThatIs() throws IOException {
    String source = Files.readString(SOURCES.resolve("model/Source.java"));
    assertThat(source).contains("* How the stream arrives.").contains("* Sets {@code type}.");
  }

  @Test
  void javadoc_ofAList_saysThatTheEmptyOneIsNoError() throws IOException {
    String list = javadocOf(api("Sources"), "listSources(@QueryMap");
    assertThat(list)
        .contains("An empty list is no error")
        .doesNotContain("<td>040012</td>")
        .contains("<td>010002</td>");
    String ofNothingElse = javadocOf(api("Feeds"), "listFeeds(@QueryMap");
    assertThat(ofNothingElse).contains("An empty list is no error").doesNotContain("<table>");
  }

  @Test
  void javadoc_ofWhatIsInferred_saysSo() throws IOException {
    String category = javadocOf(api("Categories"), "getCategory(");
    assertThat(category)
        .contains("Permission: {@code Categories - VIEW} (inferred)")
        .containsPattern("<td>CategoryNotFound</td><td>.*\\(inferred\\)</td>");
    String source = javadocOf(api("Sources"), "getSource(");
    assertThat(source).doesNotContain("(inferred)");
  }

  @Test
  void javadoc_ofALimit_saysWhereItComesFrom() throws IOException {
    assertThat(Files.readString(SOURCES.resolve("model/SourceCreate.java")))
        .contains("At least 0, at most 65535 (inferred).");
    assertThat(Files.readString(SOURCES.resolve("model/AssetStreamCreate.java")))
        .contains("At least 0, at most 65535 (4.1 https://doc.haivision.com");
  }

  private static String api(String tag) throws IOException {
    return Files.readString(SOURCES.resolve("api/" + tag + "Api.java"));
  }

  /** The comment before the first place that has this text. */
  private static String javadocOf(String source, String signature) {
    int end = source.indexOf(signature);
    assertThat(end).as(signature).isPositive();
    return source.substring(source.lastIndexOf("/**", end), end);
  }

  private static List<String> comments(Path file) throws IOException {
    List<String> comments = new ArrayList<>();
    COMMENT.matcher(Files.readString(file)).results().forEach(it -> comments.add(it.group()));
    return comments;
  }
}
