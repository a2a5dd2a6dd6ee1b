package io.github.hmpsdk.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the key of an appliance, for {@code HmpTls.pinnedKey}. */
@Command(
    name = "pin",
    description = {
      "Read an appliance's certificate and tell its pin.",
      "Nothing but the beginning of a TLS handshake is sent, and nothing is trusted."
    })
final class PinCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      paramLabel = "HOST[:PORT]",
      description = "Such as hmp.example.com, 10.0.0.5:8443, [fd00::5]:8443, or a URL. Port: 443.")
  String host = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Longest time in all. Default: ${DEFAULT-VALUE}.")
  long seconds;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  PinCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (seconds < 1) {
      throw new UsageException("--timeout must be at least 1");
    }
    HostPort where = HostPort.parse(host);
    ShownCertificate shown = new CertificateReader(Duration.ofSeconds(seconds)).read(where);
    CertificateText text = new CertificateText(Clock.systemUTC().instant());
    if (json) {
      CliJson.print(text.json(shown), shell.out());
    } else {
      text.lines(shown).forEach(shell.out()::println);
    }
    return ExitCodes.OK;
  }
}
