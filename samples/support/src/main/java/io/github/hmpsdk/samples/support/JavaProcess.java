package io.github.hmpsdk.samples.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts programs as processes of their own, with the class path of the test that does so. */
public final class JavaProcess {

  private static final long LAST_SECONDS = 30;
  private static final long SIGINT = 1L << 1; // signal 2, counted from 1

  private JavaProcess() {}

  /**
   * Starts a program.
   *
   * @param program has the main method
   * @param variables of its environment, besides those of the test
   * @param arguments of the program
   * @return the process
   * @throws IOException if it cannot be started
   */
  public static Process start(Class<?> program, Map<String, String> variables, String... arguments)
      throws IOException {
    return builder(program, variables, List.of(), arguments).start();
  }

  /**
   * Starts a sample with the options of {@link ApplianceOptions}.
   *
   * @param appliance where it logs in
   * @param user one of the emulator's
   * @param sample has the main method
   * @param arguments more of them
   * @return the process
   * @throws IOException if it cannot be started
   */
  public static Process startAt(
      HmpEmulator appliance, String user, Class<?> sample, String... arguments) throws IOException {
    return start(
        sample,
        Map.of("HMP_USER", user, "HMP_PASSWORD", user + "-password"),
        Stream.concat(
                Stream.of("--url=" + appliance.url(), "--pin=" + appliance.pinnedKey()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  /**
   * Names of the classes that a program loads.
   *
   * @param program has the main method, and ends by itself
   * @param arguments of the program
   * @return the names, in the order of loading
   * @throws IOException if it cannot be started
   */
  public static List<String> loadedClasses(Class<?> program, String... arguments)
      throws IOException {
    Process process =
        builder(program, Map.of(), List.of("-Xshare:off", "-Xlog:class+load:stdout"), arguments)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.replaceFirst("^(?:\\[[^]]*])* *", "").replaceFirst(" source: .*", ""))
        .toList();
  }

  /**
   * Sends a signal, as Ctrl-C does.
   *
   * @param name such as INT
   * @param process gets it
   * @throws IOException if there is no command {@code kill}, or it fails
   * @throws InterruptedException if the wait for it is interrupted
   */
  public static void signal(String name, Process process) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill: exit code " + kill.exitValue());
    }
  }

  /**
   * Sends a signal, and waits for the end.
   *
   * @param name such as INT
   * @param process gets it
   * @return its exit code
   * @throws IOException if it does not end, or gets no signal
   * @throws InterruptedException if the wait is interrupted
   */
  public static int stop(String name, Process process) throws IOException, InterruptedException {
    signal(name, process);
    if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running " + LAST_SECONDS + " s after SIG" + name);
    }
    return process.exitValue();
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
      Class<?> program, Map<String, String> variables, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(heedingCtrlC());
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(program.getName());
    Stream.of(arguments).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    return builder;
  }
}
