package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the folder before and after. */
final class HmpDownloadFileTest {

  private static final String BODY = "x".repeat(200_000);

  private final Path folder;
  private final Path file;
  private final AtomicBoolean closed = new AtomicBoolean();

  HmpDownloadFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("video.zip");
  }

  @Test
  void save_newFile_hasWhatTheUmaskGives() throws IOException {
    assumePosix();
    Path other = Files.createFile(folder.resolve("other"));

    save(file);

    assertThat(permissions(file)).isEqualTo(permissions(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-r--", "rwxr-x---", "r--r--r--"})
  void save_existingFile_keepsItsMode(String mode) throws IOException {
    assumePosix();
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    save(file);

    assertThat(file).hasContent(BODY);
    assertThat(PosixFilePermissions.toString(permissions(file))).isEqualTo(mode);
  }

  @Test
  void save_privateFile_isPrivateMeanwhile() throws IOException {
    assumePosix();
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    HmpDownload.to(file)
        .onProgress(
            bytes -> assertThat(modes()).allMatch(mode -> mode.equals("rw-------"), "private"))
        .save(content());
  }

  @Test
  void save_fileOfAnotherOwner_keepsOwnerAndGroup() throws IOException {
    assumePosix();
    Files.writeString(file, "old");
    try {
      Files.setAttribute(file, "unix:uid", 12345);
      Files.setAttribute(file, "unix:gid", 12346);
    } catch (FileSystemException notAdministrator) {
      assumeTrue(false, "Skipped: only an administrator may give files away");
    }

    save(file);

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(12346);
  }

  @Test
  void save_linkToFile_replacesTheFileAndKeepsTheLink() throws IOException {
    Path real = Files.writeString(Files.createDirectory(folder.resolve("disk2")).resolve("v"), "o");
    Path middle = Files.createSymbolicLink(folder.resolve("latest"), Path.of("disk2/v"));
    Files.createSymbolicLink(file, middle.getFileName());

    save(file);

    assertThat(file).isSymbolicLink();
    assertThat(middle).isSymbolicLink();
    assertThat(real).isRegularFile().hasContent(BODY);
    assertThat(names(real.resolveSibling("."))).containsExactly("v");
  }

  @Test
  void save_linkToNothing_isRefused() throws IOException {
    Files.createSymbolicLink(file, Path.of("nowhere"));

    assertRefused(file, "is a link to nothing");
    assertThat(file).isSymbolicLink();
  }

  @Test
  void save_linkInACircle_isRefused() throws IOException {
    Files.createSymbolicLink(file, file.getFileName());

    assertRefused(file, "cannot be saved: ");
  }

  @Test
  void save_linkToFolder_isRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createSymbolicLink(file, other);

    assertRefused(file, "is a folder: give the name of a file in it");
    assertThat(file).isSymbolicLink();
  }

  @Test
  void save_folder_isRefused() throws IOException {
    Files.createDirectory(file);

    assertRefused(file, "is a folder: give the name of a file in it");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void save_device_isRefused() {
    assertRefused(Path.of("/dev/null"), "is not a regular file");
  }

  @Test
  void save_root_isRefused() {
    assertRefused(folder.getRoot(), "is a folder");
  }

  @Test
  void save_missingFolder_isNamed() {
    Path missing = folder.resolve("2026").resolve("video.zip");

    assertThatThrownBy(() -> save(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("video.zip: its folder does not exist: create ")
        .hasMessageContaining("2026 first");
    assertThat(closed).isTrue();
  }

  @Test
  void save_folderThatIsAFile_isNamed() throws IOException {
    Files.writeString(file, "old");

    assertRefused(file.resolve("inner"), "video.zip is a file");
    assertThat(file).hasContent("old");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void save_readOnlyFolder_isNamed() {
    Path kernel = Path.of("/sys/video.zip");
    assumeTrue(Files.isDirectory(Path.of("/sys")), "Skipped: no /sys");

    assertRefused(kernel, "/sys");
  }

  @Test
  void save_longName_isSaved() throws IOException {
    Path longest = folder.resolve("\u00e9".repeat(126) + "zip");
    assertThat(longest.getFileName().toString().getBytes(StandardCharsets.UTF_8)).hasSize(255);

    save(longest);

    assertThat(longest).hasContent(BODY);
    assertThat(names(folder)).containsExactly(longest.getFileName().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83c\udfac", "x\ud83c\udfac"})
  void save_longNameOfSurrogatePairs_isSaved(String start) throws IOException {
    Path pairs = folder.resolve(start + "\ud83c\udfac".repeat(60));

    save(pairs);

    assertThat(pairs).hasContent(BODY);
  }

  @Test
  void save_tooLongName_isRefusedBeforeReading() {
    assertRefused(folder.resolve("v".repeat(256)), "cannot be saved: ");
  }

  @Test
  void save_fullDisk_isToldWithTheBytesWritten() throws IOException {
    Files.writeString(file, "old");

    assertThatThrownBy(() -> HmpDownload.to(file).opening(full(100_000, false)).save(content()))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(
            file
                + ": the disk is full (No space left on device) after 65536 bytes,"
                + " of which none is left");
    assertThat(file).hasContent("old");
    assertOnly("video.zip");
  }

  @Test
  void save_diskFullAtTheEnd_isTold() throws IOException {
    assertThatThrownBy(() -> HmpDownload.to(file).opening(full(1_000_000, true)).save(content()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("the disk is full (Disk quota exceeded) after 200000 bytes");
    assertOnly();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void save_fullDevice_isTold() throws IOException {
    PartFile.Opener device =
        (part, attributes) -> {
          Files.createFile(part);
          return Files.newOutputStream(Path.of("/dev/full"));
        };

    assertThatThrownBy(() -> HmpDownload.to(file).opening(device).save(content()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("the disk is full (No space left on device) after 0 bytes");
    assertOnly();
  }

  @Test
  void save_listenerThatThrows_leavesNothing() throws IOException {
    Files.writeString(file, "old");

    assertThatThrownBy(
            () ->
                HmpDownload.to(file)
                    .onProgress(
                        bytes -> {
                          throw new IllegalStateException("listener");
                        })
                    .save(content()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("listener");
    assertThat(file).hasContent("old");
    assertOnly("video.zip");
  }

  @Test
  void save_streamThatThrowsWhenClosed_isSaved() throws IOException {
    InputStream content =
        new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() throws IOException {
            throw new IOException("too late");
          }
        };

    assertThat(HmpDownload.to(file).save(content)).isEqualTo(200_000);
    assertOnly("video.zip");
  }

  private void save(Path target) throws IOException {
    assertThat(HmpDownload.to(target).save(content())).isEqualTo(200_000);
    assertThat(closed).isTrue();
  }

  /** Nothing is read, the stream is closed, and nothing new is there. */
  private void assertRefused(Path target, String sentence) {
    InputStream content = content();
    assertThatThrownBy(() -> HmpDownload.to(target).save(content))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining(target.toString())
        .hasMessageContaining(sentence);
    assertThat(content).as("nothing of it was read").hasContent(BODY);
    assertThat(closed).isTrue();
    assertThat(names(folder)).noneMatch(name -> name.endsWith(".part"));
  }

  private void assertOnly(String... names) {
    assertThat(names(folder)).containsExactly(names);
  }

  private InputStream content() {
    return new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
  }

  private static PartFile.Opener full(int room, boolean atTheEnd) {
    return (part, attributes) ->
        new FilterOutputStream(PartFile.ON_DISK.open(part, attributes)) {
          private int left = room;

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
              throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            super.close();
            if (atTheEnd) {
              throw new IOException("Disk quota exceeded");
            }
          }
        };
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> left = Files.list(folder)) {
      return left.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> modes() {
    return names(folder).stream().map(name -> mode(folder.resolve(name))).toList();
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(permissions(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.getPosixFilePermissions(file);
  }

  private void assumePosix() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "Skipped: files have no modes here");
  }
}
