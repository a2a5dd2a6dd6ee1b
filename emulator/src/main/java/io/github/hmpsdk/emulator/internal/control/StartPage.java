package io.github.hmpsdk.emulator.internal.control;

import io.github.hmpsdk.emulator.internal.http.ApplianceServer;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;

/** The page that tells people how to use an emulator that runs by itself. */
final class StartPage {

  private StartPage() {}

  static EmulatedResponse of(ApplianceServer appliance, String control) {
    String page =
        PageFile.text("start-page.html")
            .replace("{address}", appliance.url().toString())
            .replace("{control}", control)
            .replace("{pin}", appliance.pin())
            .replace("{certificate}", appliance.pem());
    return PageFile.html(page, "style-src 'unsafe-inline'");
  }
}
