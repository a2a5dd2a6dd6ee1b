package io.github.hmpsdk.cli;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.HmpEmulatorBuilder;
import io.github.hmpsdk.emulator.StandaloneEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs an emulated appliance until it is stopped. */
@Command(
    name = "emulator",
    description = {
      "Run an emulated appliance on this machine until Ctrl-C.",
      "It answers every operation and keeps what is created in memory only. Its control port takes"
          + " orders, such as to fail; the start page there tells which, and /try is a page to try"
          + " operations from a browser."
    },
    footerHeading = "%nExample:%n",
    footer = "  hmp emulator --port 8443 --key-file emulator.pem")
final class EmulatorCommand implements Callable<Integer> {

  /** As {@link HmpEmulator} documents them; a test logs in with each. */
  private static final List<String> USERS =
      List.of(
          "haiadmin, password haiadmin-password, may do everything",
          "operator, password operator-password, everything but what only an administrator may",
          "viewer, password viewer-password, look",
          "robot, API key robot-key, secret robot-secret, the same as operator");

  private final Shell shell;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where it listens, on 127.0.0.1. Default: any free port.")
  int port;

  @Option(
      names = "--control-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where it takes orders. Default: any free port.")
  int controlPort;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Keeps its key and certificate, so that the pin stays the same; made if it is not there."
              + " Default: a new key each time.")
  @Nullable Path keyFile;

  @Option(names = "--json", description = "Print addresses and pin as one line of JSON.")
  boolean json;

  EmulatorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (StandaloneEmulator running = start()) {
      Thread end = new Thread(running::close, "hmp-emulator-end");
      Runtime.getRuntime().addShutdownHook(end);
      print(running);
      running.join();
    }
    return ExitCodes.OK;
  }

  private StandaloneEmulator start() throws IOException {
    try {
      HmpEmulatorBuilder builder = HmpEmulator.builder().port(port);
      return StandaloneEmulator.start(
          keyFile == null ? builder : builder.keyFile(keyFile), checkedControlPort());
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    } catch (IllegalStateException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private int checkedControlPort() {
    if (controlPort < 0 || controlPort > 65535) {
      throw new UsageException("--control-port must be from 0 to 65535");
    }
    return controlPort;
  }

  private void print(StandaloneEmulator running) throws IOException {
    String url = running.emulator().url().toString();
    String pin = running.emulator().pinnedKey();
    if (json) {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("url", url);
      facts.put("pin", pin);
      facts.put("controlUrl", running.controlUrl().toString());
      shell.out().println(CliJson.MAPPER.writeValueAsString(facts));
    } else {
      text(url, pin, running.controlUrl().toString()).forEach(shell.out()::println);
    }
    shell.out().flush();
  }

  private static List<String> text(String url, String pin, String control) {
    return """
    Emulated appliance at %s
      Pin      %s
      Control  %s
      Users    %s

    To use it from another shell:
      export HMP_URL=%s
      export HMP_PIN=%s
      export HMP_USER=operator HMP_PASSWORD=operator-password
      hmp call listSources --table

    Ctrl-C ends it.
    """
        .formatted(url, pin, control, String.join("\n           ", USERS), url, pin)
        .lines()
        .toList();
  }
}
