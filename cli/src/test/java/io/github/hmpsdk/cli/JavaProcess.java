package io.github.hmpsdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code hmp} as a process of its own. */
final class JavaProcess {

  private static final long SIGINT = 1L << 1; // signal 2, counted from 1

  private JavaProcess() {}

  static Process start(Map<String, String> variables, String... arguments) throws IOException {
    return builder(variables, List.of(), arguments).start();
  }

  /** Names of the classes that a command loads. */
  static List<String> loadedClasses(String... arguments) throws IOException {
    Process hmp =
        builder(Map.of(), List.of("-Xshare:off", "-Xlog:class+load:stdout"), arguments)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(hmp.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.replaceFirst("^(?:\\[[^]]*])* *", "").replaceFirst(" source: .*", ""))
        .toList();
  }

  /**
   * What a build in the background starts ignores SIGINT, as that build does (POSIX, asynchronous
   * lists), and so does Java then.
   */
  private static List<String> heedingCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    boolean ignored =
        Files.exists(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(signals -> (signals & SIGINT) != 0);
    return ignored ? List.of("env", "--default-signal=INT") : List.of();
  }

  private static ProcessBuilder builder(
      Map<String, String> variables, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(heedingCtrlC());
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    Stream.of(arguments).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    return builder;
  }
}
