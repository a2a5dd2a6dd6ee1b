package io.github.hmpsdk.samples.archive;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what became of the videos, for people and for spreadsheets. */
final class Reports {

  private Reports() {}

  static void write(Path folder, List<Saved> videos) throws IOException {
    csv(folder.resolve("archive.csv"), videos);
    html(folder.resolve("archive.html"), videos);
  }

  private static void csv(Path file, List<Saved> videos) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("id", "title", "created", "file", "outcome", "bytes", "detail")
            .get();
    try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      for (Saved video : videos) {
        csv.printRecord(
            cell(video.id()),
            cell(video.title()),
            video.created(),
            cell(video.file()),
            video.outcome(),
            video.bytes(),
            cell(video.detail()));
      }
    }
  }

  /** A title that begins like a formula would be one in a spreadsheet. */
  static String cell(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void html(Path file, List<Saved> videos) throws IOException {
    try (Reader template =
            new InputStreamReader(
                Objects.requireNonNull(Reports.class.getResourceAsStream("archive.html")),
                StandardCharsets.UTF_8);
        Writer out = Files.newBufferedWriter(file)) {
      Mustache.compiler()
          .withFormatter(String::valueOf)
          .compile(template)
          .execute(Map.of("videos", videos), out);
    }
  }
}
