package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DocumentationTablesTest {

  private static final String UPDATE =
      "mvn test -pl spec -Dtest=DocumentationTablesTest -Dhmp.docs.update=true";

  @Test
  void errorCodes_comparedWithTheDefinition_areTheSame() throws IOException {
    assertSame("error-codes.md", DocumentationTables.errorCodes(BuiltFiles.definition()));
  }

  @Test
  void operations_comparedWithTheDefinition_areTheSame() throws IOException {
    assertSame("operations.md", DocumentationTables.operations(BuiltFiles.definition()));
  }

  @Test
  void operations_ofTheDefinition_haveALineEach() {
    String page = DocumentationTables.operations(BuiltFiles.definition());

    assertThat(page.lines().filter(line -> line.startsWith("| `")))
        .hasSameSizeAs(Spec.bundled().operations());
  }

  private static void assertSame(String name, String expected) throws IOException {
    Path file = BuiltFiles.documentation(name);
    if (Boolean.getBoolean("hmp.docs.update")) {
      Files.writeString(file, expected);
    }
    assertThat(file)
        .as("docs/%s is not what the definition says; update it with: %s", name, UPDATE)
        .exists()
        .hasContent(expected);
  }
}
