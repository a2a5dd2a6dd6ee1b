package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.message.StreamingBody;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with one video in it: noise of any length, the same for the same name, repeated after
 * a while. Not compressed, since videos are not either.
 */
final class VideoArchive implements StreamingBody {

  private static final int CHUNK = 64 * 1024;

  private final String name;
  private final long length;
  private final Instant changed;
  private final byte[] noise = new byte[CHUNK];

  VideoArchive(String name, long length, Instant changed) {
    this.name = name;
    this.length = length;
    this.changed = changed;
    new SplittableRandom(name.hashCode()).nextBytes(noise);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, CHUNK);
    // Finished, not closed: whether the network's end of the body may be written is the caller's to
    // say.
    ZipOutputStream zip = new ZipOutputStream(buffered);
    zip.putNextEntry(entry());
    for (long left = length; left > 0; left -= CHUNK) {
      zip.write(noise, 0, (int) Math.min(left, CHUNK));
    }
    zip.closeEntry();
    zip.finish();
    buffered.flush();
  }

  private ZipEntry entry() {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(length);
    entry.setCompressedSize(length);
    entry.setCrc(checksum());
    entry.setTimeLocal(LocalDateTime.ofInstant(changed, ZoneOffset.UTC));
    return entry;
  }

  /** In a pass of its own: the checksum of a stored entry stands before its bytes. */
  private long checksum() {
    CRC32 checksum = new CRC32();
    for (long left = length; left > 0; left -= CHUNK) {
      checksum.update(noise, 0, (int) Math.min(left, CHUNK));
    }
    return checksum.getValue();
  }
}
