package io.github.hmpsdk.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The file of profiles: lines like {@code studio.url = https://...}. It may hold passwords, so a
 * file that others can read is refused, where files have modes (POSIX).
 */
final class Profiles {

  static final String DEFAULT = "default";

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;

  private Profiles(Path file) {
    this.file = file;
  }

  /** Where it is by the XDG Base Directory Specification. */
  static Profiles of(Shell shell) {
    String config = shell.variables().get("XDG_CONFIG_HOME");
    Path folder =
        config == null || config.isEmpty() ? shell.home().resolve(".config") : Path.of(config);
    return new Profiles(folder.resolve("hmp").resolve("profiles.properties"));
  }

  /**
   * One profile.
   *
   * @return nothing for the default one if there is none
   * @throws UsageException if it is not there, has a name that is none, or others can read the file
   */
  ConnectionValues profile(@Nullable String named) {
    String name = named == null ? DEFAULT : named;
    Map<String, String> all = read();
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    all.forEach(
        (key, value) -> {
          int dot = key.lastIndexOf('.');
          names.add(key.substring(0, Math.max(0, dot)));
          if (dot >= 0 && key.substring(0, dot).equals(name)) {
            values.put(known(key, key.substring(dot + 1)), value.strip());
          }
        });
    if (values.isEmpty() && named != null) {
      throw new UsageException(
          "There is no profile " + named + " in " + file + NearestName.question(named, names));
    }
    return new ConnectionValues("profile " + name, values);
  }

  private String known(String key, String name) {
    if (!ConnectionValues.NAMES.contains(name)) {
      throw new UsageException(
          key
              + " in "
              + file
              + " is not known"
              + NearestName.question(name, ConnectionValues.NAMES));
    }
    return name;
  }

  private Map<String, String> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try {
      refuseIfOthersCanRead();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    } catch (IOException unreadable) {
      throw new UsageException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
    Map<String, String> entries = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    return entries;
  }

  private void refuseIfOthersCanRead() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    if (permissions.stream().anyMatch(OTHERS::contains)) {
      throw new UsageException(
          file + " may hold passwords, and others can read or write it: chmod 600 " + file);
    }
  }
}
