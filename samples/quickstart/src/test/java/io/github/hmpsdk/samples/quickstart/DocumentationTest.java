package io.github.hmpsdk.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.samples.support.Pages;
import io.github.hmpsdk.samples.support.Pages.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages show is what the compiler saw. */
final class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

  @Test
  void pages_codeInThem_isCutFromCompiledFiles() throws IOException {
    int compared = 0;
    for (Path page : ProjectPages.all()) {
      for (Block block : Pages.blocks(page)) {
        if (block.remark().startsWith("from ")) {
          String file = Files.readString(ProjectPages.ROOT.resolve(block.remark().substring(5)));
          assertThat(ProjectPages.flat(file))
              .as(page.toString())
              .contains(ProjectPages.flat(block.text()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }

  @Test
  void readme_quickStart_hasItsTwoCommandsFirst() throws IOException {
    List<Block> blocks = Pages.blocks(ProjectPages.ROOT.resolve("README.md"));

    assertThat(blocks.get(0).text())
        .isEqualTo("mvn -q -pl samples/quickstart -am compile exec:java\n");
    assertThat(blocks.get(1).text()).isEqualTo("mvn verify\n");
  }

  @Test
  void pages_linksBetweenThem_leadSomewhere() throws IOException {
    for (Path page : ProjectPages.all()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!link.group(1).contains("://")) {
          assertThat(page.resolveSibling(link.group(1))).as(page.toString()).exists();
        }
      }
    }
  }
}
