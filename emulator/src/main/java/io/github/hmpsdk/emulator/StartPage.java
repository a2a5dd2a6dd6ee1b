package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page that tells people how to use an emulator that runs by itself. */
final class StartPage {

  private StartPage() {}

  static Answer of(HmpEmulator hmp, String control) {
    String page =
        template()
            .replace("{address}", hmp.url().toString())
            .replace("{control}", control)
            .replace("{pin}", hmp.pinnedKey())
            .replace("{certificate}", hmp.certificatePem());
    return Answer.empty(200)
        .withBody("text/html; charset=utf-8", page)
        .withHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(StartPage.class.getResourceAsStream("start-page.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
