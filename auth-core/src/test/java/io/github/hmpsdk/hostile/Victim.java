package io.github.hmpsdk.hostile;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.client.model.SourceUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of each kind, the way a user makes it, with what came of it and how long it took. */
final class Victim {

  private static final int ENOUGH = 2 << 20;
  private static final Duration LONG_ENOUGH = Clients.TIMEOUT.multipliedBy(14).dividedBy(10);
  private static final int LARGE = 8 << 20;

  private final HmpClient hmp;
  private final boolean large;
  private @Nullable Throwable failure;
  private long callNanos;
  private long closeNanos;

  Victim(HmpClient hmp, boolean large) {
    this.hmp = hmp;
    this.large = large;
  }

  /** Makes the call. */
  Outcome call(Kind kind) {
    long begun = System.nanoTime();
    try {
      return make(kind, begun);
    } catch (Exception | AssertionError failed) {
      failure = failed;
      return Outcome.of(failed);
    } finally {
      if (callNanos == 0) {
        callNanos = System.nanoTime() - begun;
      }
    }
  }

  /** What the call threw. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** From the call to its return. */
  Duration callTime() {
    return Duration.ofNanos(callNanos);
  }

  /** Of closing a stream. */
  Duration closeTime() {
    return Duration.ofNanos(closeNanos);
  }

  private Outcome make(Kind kind, long begun) throws IOException {
    return switch (kind) {
      case LIST -> list(hmp.sources().listSources().getData());
      case GET, PROBE, LOGIN -> one(hmp.sources().getSource("victim").getData());
      case CREATE -> one(hmp.sources().createSource(create()).getData());
      case UPDATE -> one(hmp.sources().updateSource("victim", update()).getData());
      case DELETE -> delete();
      case PICTURE -> bytes(kind, hmp.sources().getSourceThumbnail("victim"));
      case DOWNLOAD -> read(kind, begun);
      case EARLY_CLOSE -> closeEarly(begun);
      case LOGOUT -> logout();
    };
  }

  private SourceCreate create() {
    return new SourceCreate()
        .name("victim")
        .type(SourceType.UDP)
        .multicast(false)
        .port(1)
        .description(text());
  }

  private SourceUpdate update() {
    return new SourceUpdate()
        .name("victim")
        .type(SourceType.UDP)
        .multicast(false)
        .port(1)
        .description(text());
  }

  private String text() {
    return large ? "x".repeat(LARGE) : "small";
  }

  private static Outcome list(List<Source> sources) {
    return sources.size() == 1 ? one(sources.get(0)) : Outcome.WRONG_ANSWER;
  }

  private static Outcome one(Source source) {
    return "victim".equals(source.getId()) ? Outcome.ANSWER : Outcome.WRONG_ANSWER;
  }

  private Outcome delete() {
    hmp.sources().deleteSource("victim");
    return Outcome.ANSWER;
  }

  private Outcome logout() {
    hmp.close();
    return Outcome.CLOSED;
  }

  private static Outcome bytes(Kind kind, byte[] got) {
    byte[] whole = kind.good().body();
    if (Arrays.equals(got, whole)) {
      return Outcome.ANSWER;
    }
    if (got.length == 0) {
      return Outcome.NO_BYTES;
    }
    boolean beginning =
        got.length < whole.length && Arrays.equals(got, 0, got.length, whole, 0, got.length);
    return beginning ? Outcome.SHORTENED : Outcome.WRONG_ANSWER;
  }

  private Outcome closeEarly(long begun) throws IOException {
    InputStream stream = hmp.assets().downloadAsset("victim");
    callNanos = System.nanoTime() - begun;
    close(stream);
    return Outcome.CLOSED;
  }

  /** Reads until the end, or until it is clear that there is none. */
  private Outcome read(Kind kind, long begun) throws IOException {
    InputStream stream = hmp.assets().downloadAsset("victim");
    callNanos = System.nanoTime() - begun;
    byte[] got = new byte[ENOUGH];
    int size = 0;
    try {
      while (size < ENOUGH && System.nanoTime() - begun < LONG_ENOUGH.toNanos()) {
        int read = stream.read(got, size, ENOUGH - size);
        if (read < 0) {
          return bytes(kind, Arrays.copyOf(got, size));
        }
        size += read;
      }
      return Outcome.FLOWS;
    } catch (IOException broken) {
      failure = broken;
      return Outcome.READ_FAILS;
    } finally {
      close(stream);
    }
  }

  private void close(InputStream stream) throws IOException {
    long begun = System.nanoTime();
    stream.close();
    closeNanos = System.nanoTime() - begun;
  }
}
