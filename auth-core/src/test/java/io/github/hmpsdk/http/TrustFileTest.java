package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trust that is kept in a file follows the file. */
final class TrustFileTest {

  private static final HmpTls FIRST = HmpTls.systemTrust();
  private static final HmpTls SECOND = HmpTls.systemTrust();

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void get_fileThatChanged_isReadAgainOnce(@TempDir Path folder) throws IOException {
    Path file = written(folder, "first", 1);
    TrustFile trust = new TrustFile(file, this::read, nanos::get);
    assertThat(trust.get()).isSameAs(FIRST);

    written(folder, "second", 2);
    assertThat(trust.get()).as("within a second").isSameAs(FIRST);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(trust.get()).isSameAs(SECOND);
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(trust.get()).isSameAs(SECOND);
    assertThat(reads).hasValue(2);
  }

  @Test
  void get_fileThatCannotBeRead_goesOnWithWhatItSaid(@TempDir Path folder) throws IOException {
    Path file = written(folder, "first", 1);
    TrustFile trust = new TrustFile(file, this::read, nanos::get);

    written(folder, "broken", 2);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(trust.get()).isSameAs(FIRST);
    Files.delete(file);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(trust.get()).isSameAs(FIRST);

    written(folder, "second", 3);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(trust.get()).isSameAs(SECOND);
  }

  @Test
  void get_fileThatCouldNotBeReadForATime_isReadAgainThoughItDidNotChange(@TempDir Path folder)
      throws IOException {
    Path file = written(folder, "first", 1);
    AtomicBoolean readable = new AtomicBoolean(true);
    Function<Path, HmpTls> reader =
        changed -> {
          if (!readable.get()) {
            throw new IllegalArgumentException("too many open files");
          }
          return read(changed);
        };
    TrustFile trust = new TrustFile(file, reader, nanos::get);
    written(folder, "second", 2);
    readable.set(false);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(trust.get()).isSameAs(FIRST);

    readable.set(true);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(trust.get()).isSameAs(SECOND);
  }

  @Test
  void file_missingAtFirst_isRefused(@TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpTls.file(folder.resolve("none.pem"), HmpTls::certificateAuthority));
  }

  private HmpTls read(Path file) {
    reads.incrementAndGet();
    try {
      return switch (Files.readString(file)) {
        case "first" -> FIRST;
        case "second" -> SECOND;
        default -> throw new IllegalArgumentException("broken");
      };
    } catch (IOException gone) {
      throw new IllegalArgumentException(gone);
    }
  }

  private static Path written(Path folder, String text, long time) throws IOException {
    Path file = Files.writeString(folder.resolve("trust"), text);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(time)));
  }
}
