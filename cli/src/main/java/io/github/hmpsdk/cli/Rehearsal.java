package io.github.hmpsdk.cli;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Does what people do, so that the start script can put the classes that takes into an archive
 * (class-data sharing). Needs no network.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs commands against an emulator, and prints nothing.
   *
   * @param unused nothing
   */
  public static void main(String[] unused) {
    try (HmpEmulator hmp = HmpEmulator.start()) {
      Shell shell = shell(hmp);
      for (String command : commands(hmp)) {
        int code = Hmp.commandLine(shell).execute(command.split(" "));
        if (code != ExitCodes.OK) {
          throw new IllegalStateException(command + " ended with " + code);
        }
      }
    }
  }

  private static List<String> commands(HmpEmulator hmp) {
    return List.of(
        "--help",
        "call --help",
        "pin " + hmp.url(),
        "operations getSource",
        "call listSources",
        "call listSources --all --table",
        "call createSource --body {\"name\":\"x\",\"type\":\"UDP\",\"port\":1,\"multicast\":false}");
  }

  private static Shell shell(HmpEmulator hmp) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Shell(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Map.of(
            "HMP_URL",
            hmp.url().toString(),
            "HMP_PIN",
            hmp.pinnedKey(),
            "HMP_USER",
            "operator",
            "HMP_PASSWORD",
            "operator-password"),
        Path.of("no-such-home"),
        Terminal.NOBODY);
  }
}
