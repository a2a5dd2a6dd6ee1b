package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class OperationsCommandTest {

  private final Typed typed = new Typed();

  @Test
  void operations_withoutWords_areAll() {
    assertThat(typed.run("operations")).isZero();

    assertThat(typed.out().lines()).hasSize(ApiOperation.all().size());
    assertThat(typed.out())
        .containsPattern("getSource +GET /sources/\\{sourceId} +Get a source +Sources - VIEW");
  }

  @Test
  void operations_severalWords_mustAllFit() {
    assertThat(typed.run("operations", "thumbnail", "choose")).isZero();

    assertThat(typed.out().lines()).hasSize(1);
    assertThat(typed.out()).startsWith("updateAssetThumbnail");
  }

  @Test
  void operations_id_isExplained() {
    assertThat(typed.run("operations", "createSource")).isZero();

    assertThat(typed.out())
        .contains("POST /sources", "Sources - CREATE", "Repeated    never")
        .contains("hmp call createSource --body '{\"description\":\"\",");
  }

  @Test
  void operations_idWithQuery_tellsParametersAndLeavesThemOutOfTheExample() {
    assertThat(typed.run("operations", "listSources")).isZero();

    assertThat(typed.out()).contains("pageSize (integer): ").endsWith("  hmp call listSources\n");
  }

  @Test
  void operations_json_isAnArrayOrAnObject() throws IOException {
    assertThat(typed.run("operations", "--json", "thumbnail")).isZero();
    assertThat(CliJson.MAPPER.readTree(typed.out()).path(0).path("permission").asText())
        .isNotEmpty();

    assertThat(typed.run("operations", "--json", "getSource")).isZero();
    assertThat(CliJson.MAPPER.readTree(typed.out()).path("path").asText())
        .isEqualTo("/sources/{sourceId}");
  }

  @Test
  void operations_misspelled_areAskedFor() {
    assertThat(typed.run("operations", "getSuorce")).isEqualTo(ExitCodes.USAGE);

    assertThat(typed.err()).contains("did you mean getSource?");
  }
}
