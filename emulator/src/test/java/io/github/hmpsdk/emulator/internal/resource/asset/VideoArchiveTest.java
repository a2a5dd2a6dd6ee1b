package io.github.hmpsdk.emulator.internal.resource.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VideoArchiveTest {

  @Test
  void writeTo_largerThan4GiB_isWrittenWhole() throws IOException {
    VideoArchive archive = new VideoArchive("a.ts", 5L << 30, Instant.EPOCH);
    long[] written = {0};

    // Refuses a checksum that does not fit.
    archive.writeTo(
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int offset, int count) {
            written[0] += count;
          }
        });

    assertThat(written[0]).isBetween(5L << 30, (5L << 30) + 1000);
  }
}
