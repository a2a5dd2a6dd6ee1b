package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.demo.DemoData;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.message.Checks;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs an emulator by itself until the process is stopped: {@code java -cp ...
 * io.github.hmpsdk.emulator.EmulatorMain --port 8443 --control-port 8080}. It takes orders over
 * plain HTTP on the control port, whose start page tells which.
 */
public final class EmulatorMain {

  private static final String USAGE = "Usage: EmulatorMain [--port PORT] [--control-port PORT]";
  private static final String PORT = "--port";
  private static final String CONTROL_PORT = "--control-port";

  private EmulatorMain() {}

  /**
   * Starts an emulator with all defaults, prints its addresses, its users and its pin, and waits.
   *
   * @param args nothing, or {@code --port} and {@code --control-port}, each with a port; without it
   *     any free port
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

  static StandaloneEmulator start(List<String> args, PrintStream out) {
    Map<String, Integer> ports = ports(args);
    StandaloneEmulator running =
        StandaloneEmulator.start(
            HmpEmulator.builder().port(ports.getOrDefault(PORT, 0)),
            ports.getOrDefault(CONTROL_PORT, 0));
    out.println("Address: " + running.emulator().url());
    out.println(
        "Users:   " + DemoData.users().stream().map(User::name).collect(Collectors.joining(", ")));
    out.println("Pin:     " + running.emulator().pinnedKey());
    out.println("Control: " + running.controlUrl());
    return running;
  }

  private static Map<String, Integer> ports(List<String> args) {
    Map<String, Integer> ports = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      String name = args.get(i);
      if (!Set.of(PORT, CONTROL_PORT).contains(name) || i + 1 == args.size()) {
        throw new IllegalArgumentException("Unknown arguments: " + String.join(" ", args));
      }
      ports.put(name, Checks.between(number(args.get(i + 1)), 0, 65535, name));
    }
    return ports;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a port: " + text, e);
    }
  }
}
