package io.github.hmpsdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who types commands, and sees what comes of them. */
final class Typed {

  final Map<String, String> variables = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private @Nullable String answer;
  private Path home = Path.of("target", "no-home");

  /** With everything that a login needs in the environment. */
  static Typed at(HmpEmulator hmp, String user) {
    Typed typed = new Typed();
    typed.variables.put("HMP_URL", hmp.url().toString());
    typed.variables.put("HMP_PIN", hmp.pinnedKey());
    typed.variables.put("HMP_USER", user);
    typed.variables.put("HMP_PASSWORD", user + "-password");
    return typed;
  }

  Typed withInput(String text) {
    input = text;
    return this;
  }

  /** At a terminal, this is answered when a secret is asked for. */
  Typed answering(String secret) {
    answer = secret;
    return this;
  }

  Typed atHome(Path folder) {
    home = folder;
    return this;
  }

  int run(String... arguments) {
    out.reset();
    err.reset();
    return Hmp.commandLine(shell()).execute(arguments);
  }

  int run(List<String> arguments) {
    return run(arguments.toArray(String[]::new));
  }

  Shell shell() {
    return new Shell(
        new ByteArrayInputStream(input.getBytes(UTF_8)),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        variables,
        home,
        answer == null ? Terminal.NOBODY : new Somebody(answer));
  }

  String out() {
    return out.toString(UTF_8);
  }

  byte[] outBytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString(UTF_8);
  }

  private record Somebody(String secret) implements Terminal {

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public String askSecretly(String question) {
      return secret;
    }
  }
}
