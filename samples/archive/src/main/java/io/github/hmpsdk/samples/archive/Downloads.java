package io.github.hmpsdk.samples.archive;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpDownload;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.error.ConflictException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.samples.archive.Saved.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Downloads some videos at once. One that fails does not keep the others. */
final class Downloads {

  private static final long LAST_SECONDS = 30;

  private final HmpClient hmp;
  private final Path folder;
  private final Manifest manifest;
  private final Bars bars;

  Downloads(HmpClient hmp, Path folder, Manifest manifest, Bars bars) {
    this.hmp = hmp;
    this.folder = folder;
    this.manifest = manifest;
    this.bars = bars;
  }

  /** In the order of the videos. */
  List<Saved> all(List<Asset> videos, int atOnce) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<Saved>> running = new ArrayList<>();
      for (Asset video : videos) {
        running.add(threads.submit(() -> one(video)));
      }
      List<Saved> saved = new ArrayList<>();
      for (Future<Saved> result : running) {
        saved.add(result.get());
      }
      return saved;
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } finally {
      end(threads);
    }
  }

  /** An interrupted download ends at its next piece and leaves no file: that is waited for. */
  private static void end(ExecutorService threads) throws InterruptedException {
    threads.shutdownNow();
    if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      System.err.println("A download does not end");
    }
  }

  private Saved one(Asset video) {
    Path file = FileNames.of(video, folder);
    try {
      if (manifest.has(video.getId(), file)) {
        return done(video, file, Outcome.KEPT);
      }
      download(video, file);
      manifest.add(video.getId(), ZipCheck.sha256(file));
      return done(video, file, Outcome.SAVED);
    } catch (ConflictException notReady) {
      return Saved.of(video, file, Outcome.LATER, 0, String.valueOf(notReady.getMessage()));
    } catch (HmpException | IOException failure) {
      return Saved.of(video, file, Outcome.FAILED, 0, String.valueOf(failure.getMessage()));
    }
  }

  /** The file appears when it is complete, and goes again if it is not what it should be. */
  private void download(Asset video, Path file) throws IOException {
    try (Bars.Bar bar = bars.start(Saved.title(video))) {
      HmpDownload.to(file)
          .onProgress(bar.progress())
          .save(hmp.assets().downloadAsset(video.getId()));
    }
    try {
      ZipCheck.verify(file);
    } catch (IOException broken) {
      Files.delete(file);
      throw broken;
    }
  }

  private static Saved done(Asset video, Path file, Outcome outcome) throws IOException {
    return Saved.of(video, file, outcome, Files.size(file), ZipCheck.sha256(file));
  }
}
