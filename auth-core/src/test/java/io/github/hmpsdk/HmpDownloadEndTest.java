package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A download that is ended by its time, by an interrupt, or by somebody who closes its stream. */
@Timeout(20)
final class HmpDownloadEndTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final Path folder;
  private final HmpDownload download;

  HmpDownloadEndTest(@TempDir Path folder) {
    this.folder = folder;
    this.download = HmpDownload.to(folder.resolve("video.zip"));
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close\r\n\r\nxxxx",
        "Content-Length: 1000000\r\n\r\nxxxx",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nxxxx\r\n"
      })
  void within_serverThatStalls_endsInTime(String answer) throws Exception {
    try (RawServer server = stalling(answer);
        HmpClient hmp = client(server);
        InputStream content = hmp.assets().downloadAsset("a")) {
      assertEndsInTime(content);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close\r\n\r\nxxxx",
        "Content-Length: 1000000\r\n\r\nxxxx",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nxxxx\r\n"
      })
  void save_streamClosedByAnother_endsAtOnce(String answer) throws Exception {
    try (RawServer server = stalling(answer);
        HmpClient hmp = client(server);
        InputStream content = hmp.assets().downloadAsset("a")) {
      CountDownLatch begun = new CountDownLatch(1);
      Thread another = new Thread(() -> closeAfter(begun, content));
      another.start();
      long start = System.nanoTime();

      assertThatThrownBy(() -> download.onProgress(bytes -> begun.countDown()).save(content))
          .isInstanceOf(IOException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      another.join();
    }
  }

  @Test
  void within_streamThatTricklesForEver_endsInTime() {
    assertEndsInTime(
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return 1;
          }
        });
  }

  /** Some streams say that they are at their end when they are closed. */
  @Test
  void within_streamThatEndsWhenClosed_isNotAShortFile() {
    CountDownLatch closed = new CountDownLatch(1);
    assertEndsInTime(
        new InputStream() {
          @Override
          public int read() throws IOException {
            awaitOrFail(closed);
            return -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }

          @Override
          public void close() {
            closed.countDown();
          }
        });
  }

  @Test
  void save_interruptedThread_endsAtTheNextPiece() {
    assertThatThrownBy(
            () ->
                download
                    .onProgress(bytes -> Thread.currentThread().interrupt())
                    .save(content("x".repeat(200_000))))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("Interrupted; 65536 bytes had come, and none is left");
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
  }

  @Test
  void save_interruptedBefore_writesNothing() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> download.save(content("x")))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageStartingWith("Interrupted; 0 bytes");
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void within_noTime_isRefused(Duration time) {
    assertThatThrownBy(() -> download.within(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("longest must be positive, not " + time);
  }

  @Test
  void within_endlessTime_saves() throws IOException {
    long bytes = download.within(Duration.ofSeconds(Long.MAX_VALUE)).save(content("x"));

    assertThat(bytes).isEqualTo(1);
    Files.delete(folder.resolve("video.zip"));
  }

  private void assertEndsInTime(InputStream content) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> download.within(SHORT).save(content))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageStartingWith("Not saved within PT0.3S; ")
        .hasMessageEndingWith(" bytes had come, and none is left");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(SHORT)
        .isLessThan(Duration.ofSeconds(3));
  }

  private static void closeAfter(CountDownLatch begun, InputStream content) {
    try {
      awaitOrFail(begun);
      content.close();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void awaitOrFail(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException();
    }
  }

  private static InputStream content(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends some bytes, and then keeps the connection open and says nothing more. */
  private static RawServer stalling(String answer) throws IOException {
    return new RawServer(RawServer.afterLogin("HTTP/1.1 200 OK\r\n" + answer));
  }

  private static HmpClient client(RawServer server) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"))
        .build();
  }
}
