package io.github.hmpsdk.emulator;

/** The page that tells people how to use an emulator that runs by itself. */
final class StartPage {

  private StartPage() {}

  static EmulatedResponse of(HmpEmulator hmp, String control) {
    String page =
        PageFile.text("start-page.html")
            .replace("{address}", hmp.url().toString())
            .replace("{control}", control)
            .replace("{pin}", hmp.pinnedKey())
            .replace("{certificate}", hmp.certificatePem());
    return PageFile.html(page, "style-src 'unsafe-inline'");
  }
}
