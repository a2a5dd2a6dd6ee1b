package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly is told with what to type, before anything is sent. */
final class CallUsageTest {

  private final Typed typed = new Typed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "getSourc | There is no operation getSourc; did you mean getSource?",
        "getSource | getSource needs -p sourceId=...",
        "getAssetTrackThumbnail -o x | needs -p assetId=... -p trackId=...",
        "getSource -p sourceid=1 | has no parameter sourceid; did you mean sourceId?",
        "getSource -p x=1 | has no parameter x; it has sourceId",
        "getSystemVersion -p x=1 | has no parameter x; it has none",
        "getSource -p sourceId | -p takes name=value",
        "getSource -p sourceId=1 -p sourceId=2 | -p sourceId is given twice",
        "listSources -p page=two | -p page is no Integer: two",
        "listSources -p page=-1 | query.page must be at least",
        "getSource -p sourceId=1 --body {} | getSource takes no body",
        "createSource | createSource needs --body; for an example: hmp operations createSource",
        "createSource --body {name | --body is no JSON",
        "createSource --body [] | --body does not fit createSource",
        "createSource --body @no-such-file | --body cannot be read",
        "getSource -p sourceId=1 --all | --all is for operations that list something",
        "getSourceThumbnail -p sourceId=1 | say where to with -o FILE",
        "getSourceThumbnail -p sourceId=1 -o x --table | is no table",
        "listSources --json --table | mutually exclusive",
        "listSources --timeout 0 | --timeout must be at least 1",
        "listSources --tabel | Possible solutions: --table"
      })
  void call_wrong_isExitCode2AndAnAdvice(String arguments, String advice) {
    assertThat(typed.run(("call " + arguments).split(" "))).isEqualTo(ExitCodes.USAGE);

    assertThat(typed.err())
        .contains(advice)
        .contains("Help: hmp call --help")
        .doesNotContain("\tat ");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void body_unknownProperty_isNoted() {
    CallArguments arguments =
        new CallArguments(ApiOperation.find("createSource"), List.of(), "{\"nmae\":\"x\"}");

    assertThat(arguments.values()).hasSize(1);
    assertThat(arguments.notes())
        .containsExactly(
            "Note: the definition has no property nmae; it is sent as it is; did you mean name?");
  }
}
