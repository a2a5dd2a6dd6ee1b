package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedSourcesTest {

  @Test
  void imports_usedOrNot_leaveTheUsedOnesOnceAndInOrder() {
    String tidy =
        GeneratedSources.imports(
            """
            package a;

            import java.util.Map;
            import java.util.List;

            import java.util.List;
            import java.io.File;


            class A { Map<List> m; }
            """);
    assertThat(tidy)
        .isEqualTo(
            """
            package a;

            import java.util.List;
            import java.util.Map;

            class A { Map<List> m; }
            """);
  }

  @Test
  void imports_tidiedAgain_stayTheSame() {
    String once =
        GeneratedSources.imports("package a;\nimport b.C;\nimport b.D;\nclass A { C c; }\n");
    assertThat(GeneratedSources.imports(once)).isEqualTo(once);
  }

  @Test
  void comment_withEscapesAndMarkdown_becomesJavadoc() {
    assertThat(
            GeneratedSources.readable(
                "/** The source&#39;s &#x60;category::\\&quot;label\\&quot; &lt; 1&#x60; &amp; `x`. */"))
        .isEqualTo("/** The source's {@code category::\"label\" < 1} &amp; {@code x}. */");
  }

  @Test
  void file_withAPropertyOfAnotherType_getsTheWordsOfThatType(@TempDir Path folder)
      throws IOException {
    Path a =
        file(
            folder, "A", "package a;\n\n/**\n * An a.\n */\npublic class A {\n  /** @@B@@ */\n}\n");
    file(
        folder,
        "B",
        "package a;\n\n/**\n * A `b`. And more.\n *\n * <p>x\n */\npublic class B {}\n");
    GeneratedSources.main(new String[] {folder.toString()});
    assertThat(Files.readString(a)).contains("/** A {@code b}. */");
  }

  @Test
  void file_withAPropertyOfATypeWithoutWords_isRefused(@TempDir Path folder) throws IOException {
    file(folder, "A", "package a;\n\npublic class A {\n  /** @@B@@ */\n}\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratedSources.tidy(folder))
        .withMessageContaining("B");
  }

  private static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text);
  }
}
