package io.github.hmpsdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a file, where files have owners and permissions (POSIX); elsewhere nothing.
 * Immutable.
 */
final class FileRights {

  /** What the system gives new files: everything that the process's umask leaves. */
  static final FileRights NEW_FILE = new FileRights(null);

  private static final Map<PosixFilePermission, PosixFilePermission> OTHERS =
      Map.of(
          PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ,
          PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

  private final @Nullable PosixFileAttributes model;

  private FileRights(@Nullable PosixFileAttributes model) {
    this.model = model;
  }

  static FileRights of(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? NEW_FILE : new FileRights(view.readAttributes());
  }

  /** Nobody but the owner, until the model's rights are all there. */
  FileAttribute<?>[] atFirst() {
    return model == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        };
  }

  /** As far as the process may: a file that it cannot give away stays its own. */
  void giveTo(Path file) {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (model == null || view == null) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(model.permissions());
    try {
      if (!isOfGroup(view, model)) {
        permissions.removeAll(ofGroupAlone(permissions));
      }
      give(view, model);
      view.setPermissions(permissions);
    } catch (IOException notOurs) {
      // Then nobody but the owner may read it, which gives nothing away.
    }
  }

  private static boolean isOfGroup(PosixFileAttributeView view, PosixFileAttributes model)
      throws IOException {
    if (view.readAttributes().group().equals(model.group())) {
      return true;
    }
    try {
      view.setGroup(model.group());
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }

  private static void give(PosixFileAttributeView view, PosixFileAttributes model)
      throws IOException {
    if (!view.readAttributes().owner().equals(model.owner())) {
      try {
        view.setOwner(model.owner());
      } catch (IOException notAllowed) {
        // Only administrators give files away; as with a copy, it stays ours.
      }
    }
  }

  /** What a stranger's group would get that others do not have. */
  private static Set<PosixFilePermission> ofGroupAlone(Set<PosixFilePermission> permissions) {
    Set<PosixFilePermission> alone = EnumSet.noneOf(PosixFilePermission.class);
    OTHERS.forEach(
        (group, others) -> {
          if (!permissions.contains(others)) {
            alone.add(group);
          }
        });
    return alone;
  }
}
