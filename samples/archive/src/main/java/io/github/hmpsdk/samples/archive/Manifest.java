package io.github.hmpsdk.samples.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What runs before have saved: the SHA-256 of each file by the video's id, in a file beside the
 * videos. It is replaced whole after each video, so that a run can break anywhere. Thread-safe.
 */
final class Manifest {

  private final Path file;
  private final Path next;
  private final Properties saved = new Properties();
  private final Lock writing = new ReentrantLock();

  private Manifest(Path file) {
    this.file = file;
    this.next = file.resolveSibling(file.getFileName() + ".next");
  }

  static Manifest in(Path folder) throws IOException {
    Manifest manifest = new Manifest(folder.resolve("archive.state"));
    Files.deleteIfExists(manifest.next); // of a run that was killed
    if (Files.exists(manifest.file)) {
      try (Reader reader = Files.newBufferedReader(manifest.file)) {
        manifest.saved.load(reader);
      }
    }
    return manifest;
  }

  boolean has(String id, Path video) throws IOException {
    String hash = saved.getProperty(id);
    return hash != null && Files.exists(video) && hash.equals(ZipCheck.sha256(video));
  }

  void add(String id, String hash) throws IOException {
    writing.lock();
    try {
      saved.setProperty(id, hash);
      replace();
    } finally {
      writing.unlock();
    }
  }

  private void replace() throws IOException {
    try {
      try (Writer writer = Files.newBufferedWriter(next)) {
        saved.store(writer, "SHA-256 of each video that is saved");
      }
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
