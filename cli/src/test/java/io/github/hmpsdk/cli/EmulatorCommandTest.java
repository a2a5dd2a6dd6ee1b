package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmulatorCommandTest {

  private static final Pattern EXPORT = Pattern.compile("(HMP_[A-Z]+)=(\\S+)");
  private static final Pattern USER = Pattern.compile("(\\w+), password (\\S+),");

  private final Typed typed = new Typed();

  @Test
  void lines_itPrints_makeTheCallWork() throws Exception {
    Thread running = new Thread(() -> typed.run("emulator"));
    running.start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> typed.out().contains("Ctrl-C ends it."));

    Typed user = new Typed();
    Matcher export = EXPORT.matcher(typed.out());
    while (export.find()) {
      user.variables.put(export.group(1), export.group(2));
    }
    assertThat(user.run("call", "listSources", "--table")).as(user.err()).isZero();

    Matcher name = USER.matcher(typed.out());
    int users = 0;
    while (name.find()) {
      user.variables.put("HMP_USER", name.group(1));
      user.variables.put("HMP_PASSWORD", name.group(2));
      assertThat(user.run("call", "getSystemVersion")).as(user.err()).isZero();
      users++;
    }
    assertThat(users).isEqualTo(3);

    running.interrupt();
    running.join(Duration.ofSeconds(10).toMillis());
    assertThat(running.isAlive()).isFalse();
    assertThat(user.run("pin", user.variables.getOrDefault("HMP_URL", "")))
        .isEqualTo(ExitCodes.NOT_REACHED);
  }

  @Test
  @WithEmulator
  void port_inUse_isExitCode1(HmpEmulator hmp) {
    int code = typed.run("emulator", "--port", String.valueOf(hmp.url().getPort()));

    assertThat(code).isEqualTo(ExitCodes.FAILED);
    assertThat(typed.err()).contains(String.valueOf(hmp.url().getPort())).doesNotContain("\tat ");
  }

  @Test
  void port_none_isExitCode2() {
    assertThat(typed.run("emulator", "--port", "70000")).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.run("emulator", "--control-port", "-1")).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void keyFile_withoutKey_isExitCode1(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), "nothing");

    assertThat(typed.run("emulator", "--key-file", file.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(typed.err()).contains("key.pem");
  }
}
