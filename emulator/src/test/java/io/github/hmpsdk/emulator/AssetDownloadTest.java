package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetDownloadTest {

  private static final String DOWNLOAD = DemoVideos.BRIEFING + "/download";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @CsvSource({"'', ts", "?fileType=ts, ts", "?fileType=mp4, mp4"})
  void downloadAsset_finished_answersAZipFile(String query, String ending) throws IOException {
    TestResponse got = operator.get(DOWNLOAD + query).isSuccess(200);

    assertThat(got.header("Content-Type")).isEqualTo("application/zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(got.bytes()))) {
      ZipEntry entry = zip.getNextEntry();
      assertThat("/assets/" + entry.getName()).isEqualTo(DemoVideos.BRIEFING + "." + ending);
      assertThat(zip.readAllBytes()).hasSize(64 * 1024);
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void downloadAsset_again_isTheSame() {
    byte[] first = operator.get(DOWNLOAD).bytes();

    assertThat(operator.get(DOWNLOAD).bytes()).isEqualTo(first);
    assertThat(operator.get(DemoVideos.OPERATING_ROOM + "/download").bytes()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 65_537, 20_000_000})
  void downloadSize_any_isTheSizeOfTheVideo(long size, @TempDir Path folder) throws IOException {
    try (HmpEmulator other = HmpEmulator.builder().downloadSize(size).start()) {
      Path file = folder.resolve("video.zip");
      Files.write(file, TestClient.of(other, "operator").unchecked().get(DOWNLOAD).bytes());

      try (ZipFile zip = new ZipFile(file.toFile());
          InputStream video = zip.getInputStream(zip.entries().nextElement())) {
        assertThat(video.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
      }
    }
  }

  @Test
  void downloadSize_negative_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpEmulator.builder().downloadSize(-1))
        .withMessageContaining("bytes");
  }

  @Test
  void downloadAsset_truncated_breaksOff() {
    hmp.answerNext("downloadAsset", Fault.truncated());

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> operator.get(DOWNLOAD));
    operator.get(DOWNLOAD).isSuccess(200);
  }

  @Test
  void downloadAsset_clientGoesAway_leavesTheEmulatorAsItIs() throws Exception {
    try (HmpEmulator other = HmpEmulator.builder().downloadSize(1L << 30).start()) {
      begin(other).close();

      TestClient.of(other, "operator").get(DemoVideos.BRIEFING).isSuccess(200);
    }
  }

  @Test
  @Timeout(20)
  void close_downloadThatNobodyReads_isCut() throws Exception {
    HmpEmulator other = HmpEmulator.builder().downloadSize(1L << 30).start();
    try (InputStream unread = begin(other)) {
      other.close();

      assertThatIOException().isThrownBy(() -> unread.transferTo(OutputStream.nullOutputStream()));
    }
  }

  @Test
  void downloadAsset_unknownVideo_answers404AssetNotFound() {
    operator.get("/assets/unknown/download").isError(404, "040002", "AssetNotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {DemoVideos.RECORDED_NOW, DemoVideos.TRIMMED_NOW, DemoVideos.IMPORTED_NOW})
  void downloadAsset_unfinishedVideo_answers409RecordingBeingProcessed(String video) {
    operator.get(video + "/download").isError(409, "060019", "RecordingBeingProcessed");
  }

  @Test
  void downloadAsset_unknownFormat_answers400InputValidation() {
    operator.unchecked().get(DOWNLOAD + "?fileType=avi").isError(400, "010001", "InputValidation");
  }

  /** The body of a large download of which only the beginning is read. */
  private static InputStream begin(HmpEmulator hmp) throws IOException, InterruptedException {
    String cookie = TestClient.of(hmp).login("operator", "operator-password").cookie();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(hmp.url() + "/apis" + DOWNLOAD))
            .header("Cookie", "calypso-session-id=" + cookie)
            .build();
    InputStream body =
        HttpClient.newBuilder()
            .sslContext(Tls.trusting(hmp.certificate()))
            .build()
            .send(request, HttpResponse.BodyHandlers.ofInputStream())
            .body();
    assertThat(body.readNBytes(2)).containsExactly('P', 'K');
    return body;
  }
}
