package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is below the emulator's {@code internal} is used by the emulator only, tests included. */
final class InternalRoomsTest {

  private static final Pattern INTERNAL =
      Pattern.compile(
          "^import (?:static )?io\\.github\\.hmpsdk\\.emulator\\.internal\\.", Pattern.MULTILINE);

  @Test
  void internals_inOtherModules_areImportedNowhere() throws IOException {
    Path root = BuiltFiles.repository();
    List<Path> users = new ArrayList<>();
    int inTheEmulator = 0;
    for (Path file : TestNames.sources(root)) {
      if (INTERNAL.matcher(BuiltFiles.text(file)).find()) {
        boolean own = root.relativize(file).startsWith("emulator");
        inTheEmulator += own ? 1 : 0;
        if (!own) {
          users.add(root.relativize(file));
        }
      }
    }

    assertThat(users).isEmpty();
    assertThat(inTheEmulator).as("files that were read at all").isGreaterThan(50);
  }
}
