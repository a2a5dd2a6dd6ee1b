package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
@WithEmulator
final class StoryTest {

  private static final String PROMPT = "$ ";

  @Test
  void story_ofTheReadme_isWhatIsPrinted(HmpEmulator hmp) throws IOException {
    String story = Pages.block(Path.of("README.md"), "story");
    Typed typed = new Typed();
    StringBuilder happened = new StringBuilder();
    for (String line : story.lines().filter(line -> line.startsWith(PROMPT)).toList()) {
      happened.append(line).append('\n').append(typed(here(line, hmp), typed));
    }

    assertThat(masked(happened.toString())).isEqualTo(masked(story));
  }

  @Test
  void page_tableOfExitCodes_isThatOfTheHelp() throws IOException {
    Typed typed = new Typed();
    assertThat(typed.run("--help")).isZero();

    String help = typed.out().lines().map(String::strip).collect(Collectors.joining("\n"));
    List<String> rows =
        Stream.of(Pages.block(Path.of("README.md"), "exit codes").split("\n"))
            .map(String::strip)
            .toList();
    assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> assertThat(help).contains(row));
  }

  /** The address and key of this emulator in place of those of the page. */
  private static String here(String line, HmpEmulator hmp) {
    return line.substring(PROMPT.length())
        .replaceAll("127\\.0\\.0\\.1:\\d+", hmp.url().getAuthority())
        .replaceAll("sha256/[A-Za-z0-9+/]{43}=", hmp.pinnedKey());
  }

  private static String typed(String line, Typed typed) {
    List<String> words = List.of(line.split(" "));
    if (words.get(0).equals("export")) {
      for (String assignment : words.subList(1, words.size())) {
        String[] parts = assignment.split("=", 2);
        typed.variables.put(parts[0], parts[1]);
      }
      return "";
    }
    assertThat(words.get(0)).isEqualTo("hmp");
    int unused = typed.run(words.subList(1, words.size()).stream().map(StoryTest::plain).toList());
    return typed.out() + typed.err();
  }

  private static String plain(String word) {
    return word.replace("'", "");
  }

  /** Without what is another one each time. */
  private static String masked(String text) {
    return Pages.withoutPorts(text)
        .replaceAll("sha256/[A-Za-z0-9+/]{43}=", "PIN")
        .replaceAll("([0-9A-F]{2}:){31}[0-9A-F]{2}", "FINGERPRINT")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE")
        .replaceAll("\\d+ days left", "DAYS left")
        .replaceAll("\\d+ ms\\b", "MS ms")
        .replaceAll("\\d+ min \\d+ s\\b", "TIME")
        .replaceAll("within \\d\\.\\d s", "within TIME");
  }
}
