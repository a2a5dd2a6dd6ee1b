package io.github.hmpsdk.samples.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Whether a ZIP file is whole. */
final class ZipCheck {

  private ZipCheck() {}

  /**
   * Reads every entry, which checks its CRC, and the directory at the end.
   *
   * @throws IOException if it is not a whole ZIP file with something in it
   */
  static void verify(Path file) throws IOException {
    int listed;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      listed = count(zip);
    }
    int read = 0;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      while (in.getNextEntry() != null) {
        in.transferTo(OutputStream.nullOutputStream());
        read++;
      }
    }
    if (read == 0 || read != listed) {
      throw new ZipException("the ZIP has " + listed + " entries, but " + read + " can be read");
    }
  }

  private static int count(ZipFile zip) {
    int count = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      entries.nextElement();
      count++;
    }
    return count;
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
