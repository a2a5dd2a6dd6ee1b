package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.support.Poller;
import java.util.List;

/** Finds a box to steer. */
record BoxFinder(HmpEmulator appliance) {

  String reached() {
    try (HmpClient hmp =
        HmpClient.builder(appliance.url().toString())
            .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
            .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
            .build()) {
      return new Boxes(hmp, Poller.SYSTEM)
          .look(List.of(), List.of()).boxes().values().stream()
              .filter(box -> box.status().equals("ONLINE"))
              .map(Box::id)
              .sorted()
              .findFirst()
              .orElseThrow();
    }
  }
}
