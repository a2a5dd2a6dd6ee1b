package io.github.hmpsdk.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/architecture.md} names no class, method or thread that is not there. */
final class ArchitecturePageTest {

  private static ArchitecturePageRules rules;

  @BeforeAll
  static void read() throws IOException {
    rules = new ArchitecturePageRules(ProjectSources.read());
  }

  @Test
  void page_asItIs_namesWhatIsThere() throws IOException {
    String page = Files.readString(ProjectPages.ROOT.resolve("docs").resolve("architecture.md"));

    assertThat(rules.complaints(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a `LoginEngine` of old, There is no LoginEngine",
    "`HmpClient.frobnicate`, HmpClient has no frobnicate",
    "'```mermaid\nA --> B: HmpClient.frobnicate\n```', HmpClient has no frobnicate",
    "| `hmp-nothing` | x |, No thread is called hmp-nothing"
  })
  void rule_brokenOnPurpose_saysWhere(String page, String complaint) throws IOException {
    List<String> complaints = rules.complaints(page);

    assertThat(complaints).containsExactly(complaint);
  }
}
