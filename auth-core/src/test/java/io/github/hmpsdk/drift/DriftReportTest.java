package io.github.hmpsdk.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift that is written down. */
final class DriftReportTest {

  private static final DriftReport REPORT =
      new DriftReport(
          "court 4",
          "5.0",
          List.of(
              new Drift(
                  "listSources", "Source", "data[].tier", DriftKind.UNKNOWN_PROPERTY, "text")));

  @Test
  void report_written_isReadAsItWas(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("drift.json");
    REPORT.write(file);

    assertThat(DriftReport.read(file)).isEqualTo(REPORT);
    assertThat(Files.readString(file))
        .contains("\"path\" : \"data[].tier\"", "\"kind\" : \"UNKNOWN_PROPERTY\"");
  }

  @Test
  void read_anotherFile_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("drift.json"), "[1]");
    assertThatThrownBy(() -> DriftReport.read(file)).isInstanceOf(IOException.class);
  }
}
