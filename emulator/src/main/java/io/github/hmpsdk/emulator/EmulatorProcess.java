package io.github.hmpsdk.emulator;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs an emulator by itself until the process is stopped: {@code java -cp ...
 * io.github.hmpsdk.emulator.EmulatorProcess --port 8443}.
 */
public final class EmulatorProcess {

  private static final String USAGE = "Usage: EmulatorProcess [--port PORT]";

  private EmulatorProcess() {}

  /**
   * Starts an emulator with all defaults, prints its address, its users and its pin, and waits.
   *
   * @param args nothing, or {@code --port} and a port; without it any free port
   * @throws InterruptedException if the waiting is interrupted
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      start(List.of(args), System.out).join();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(USAGE);
      System.exit(2);
    }
  }

  static HmpEmulator start(List<String> args, PrintStream out) {
    HmpEmulator emulator = HmpEmulator.builder().port(port(args)).start();
    out.println("Address: " + emulator.url());
    out.println(
        "Users:   "
            + DemoData.users().stream().map(EmulatedUser::name).collect(Collectors.joining(", ")));
    out.println("Pin:     " + emulator.pinnedKey());
    return emulator;
  }

  private static int port(List<String> args) {
    if (args.isEmpty()) {
      return 0;
    }
    if (args.size() != 2 || !args.get(0).equals("--port")) {
      throw new IllegalArgumentException("Unknown arguments: " + String.join(" ", args));
    }
    try {
      return Integer.parseInt(args.get(1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a port: " + args.get(1), e);
    }
  }
}
