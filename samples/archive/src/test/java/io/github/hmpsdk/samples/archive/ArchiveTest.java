package io.github.hmpsdk.samples.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.hmpsdk.HmpWait;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.archive.Saved.Outcome;
import io.github.hmpsdk.samples.support.Pages;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithEmulator
final class ArchiveTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path folder;

  ArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void run_withoutOptions_tellsTheStoryOfTheReadme() throws Exception {
    assertThat(run("--into=" + folder)).as(err.toString()).isZero();

    assertThat(Pages.withoutPorts(out.toString()))
        .isEqualToNormalizingNewlines(
            Pages.withoutPorts(Pages.block(Path.of("README.md"), "story")));
    assertThat(files()).contains("archive.csv", "archive.html", "archive.state").hasSize(5);
  }

  @Test
  void run_afterABrokenOne_goesOnWhereItStopped(HmpEmulator appliance) throws Exception {
    appliance.answerNext("downloadAsset", Fault.error(400, "010000", "BadRequest", "no"));
    assertThat(run(appliance, "--parallel=1", "--category=Locations=Montreal")).isEqualTo(1);
    assertThat(run(appliance, "--parallel=1")).isZero();
    int downloads = appliance.seen().count("downloadAsset");

    assertThat(run(appliance)).isZero();

    assertThat(out.toString()).contains("FAILED").contains("SAVED").contains("KEPT");
    assertThat(appliance.seen().count("downloadAsset"))
        .as("only what is not saved is asked for again")
        .isEqualTo(downloads + 3);
  }

  @Test
  void run_changedFile_isDownloadedAgain(HmpEmulator appliance) throws Exception {
    run(appliance);
    Path video =
        folder.resolve(
            files().stream().filter(name -> name.endsWith(".zip")).findFirst().orElseThrow());
    Files.writeString(video, "damaged");

    assertThat(run(appliance)).isZero();
    ZipCheck.verify(video);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no zip at all", "PK"})
  void download_thatIsNoZip_isNotSaved(String body, HmpEmulator appliance) throws Exception {
    appliance.answerTimes("downloadAsset", 9, Fault.status(200).body("application/zip", body));

    assertThat(run(appliance)).isEqualTo(1);
    assertThat(files()).containsOnly("archive.csv", "archive.html");
  }

  @Test
  void download_thatIsCut_leavesNoFile(HmpEmulator appliance) throws Exception {
    appliance.answerTimes("downloadAsset", 9, Fault.truncated());

    assertThat(run(appliance)).isEqualTo(1);
    assertThat(files()).noneMatch(name -> name.endsWith(".zip") || name.endsWith(".part"));
  }

  @Test
  void interrupt_duringDownloads_isOverWhenTheyAre() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.builder().downloadSize(1_000_000_000).start()) {
      Thread running = new Thread(() -> run(appliance));
      running.start();
      HmpWait.until(this::partFiles, files -> files == 2).every(Duration.ofMillis(10)).get();

      running.interrupt();
      running.join();

      assertThat(files()).isEmpty();
    }
  }

  @Test
  void state_thatCannotBeReplaced_leavesNothingBeside() throws Exception {
    Manifest manifest = Manifest.in(folder);
    Files.createDirectories(folder.resolve("archive.state").resolve("in the way"));

    assertThatIOException().isThrownBy(() -> manifest.add("7", "hash"));
    assertThat(files()).containsExactly("archive.state");
  }

  @Test
  void state_ofAKilledRun_isCleared() throws Exception {
    Files.writeString(folder.resolve("archive.state.next"), "half");

    Manifest manifest = Manifest.in(folder);

    assertThat(files()).isEmpty();
    assertThat(manifest.has("7", folder.resolve("7.zip"))).isFalse();
  }

  @Test
  void run_categoriesAndDays_chooseTheVideos(HmpEmulator appliance) {
    assertThat(run(appliance, "--category=Locations=Chicago", "--to=2014-03-27")).isZero();
    assertThat(run(appliance, "--from=2030-01-01")).isZero();

    assertThat(out.toString()).contains("1 videos found").contains("0 videos found");
  }

  @Test
  void run_asViewer_isToldThePermission(HmpEmulator appliance) {
    int code =
        run(
            "--url=" + appliance.url(),
            "--pin=" + appliance.pinnedKey(),
            "--user=viewer",
            "--password=viewer-password",
            "--into=" + folder);

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("Recordings - DOWNLOAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "a/b", "..", "C:\\x", "", "a\u0000b", "con|:*?"})
  void fileName_hostileTitle_staysInTheFolder(String title) {
    Path file = FileNames.of(new Asset().id("../7").title(title), folder);

    assertThat(file.normalize().getParent()).isEqualTo(folder);
    assertThat(String.valueOf(file.getFileName())).matches("[\\p{L}\\p{N}-]+\\.zip");
  }

  @Test
  void reports_hostileTitle_isNoFormulaAndNoMarkup() throws Exception {
    Asset video = new Asset().id("7").title("=1+1<script>");
    Reports.write(folder, List.of(Saved.of(video, Path.of("f.zip"), Outcome.SAVED, 1, "hash")));

    assertThat(Files.readString(folder.resolve("archive.csv"))).contains(",'=1+1<script>,");
    assertThat(Files.readString(folder.resolve("archive.html")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void run_wrongNumber_isAUsageError() {
    assertThat(run("--parallel=0")).isEqualTo(2);
    assertThat(err.toString()).contains("from 1 to 16").doesNotContain("\tat ");
  }

  private int partFiles() {
    String[] parts = folder.toFile().list((in, name) -> name.endsWith(".part"));
    return parts == null ? 0 : parts.length;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private int run(HmpEmulator appliance, String... more) {
    List<String> arguments =
        new ArrayList<>(
            Stream.of(
                    "--url=" + appliance.url(),
                    "--pin=" + appliance.pinnedKey(),
                    "--user=operator",
                    "--password=operator-password",
                    "--into=" + folder)
                .toList());
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return SampleRunner.commandLine(new Archive())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
