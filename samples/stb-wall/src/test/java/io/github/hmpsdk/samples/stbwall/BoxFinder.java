package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;

/** Finds a box to steer. */
record BoxFinder(HmpEmulator appliance) {

  String reached() {
    try (HmpClient hmp =
        HmpClient.builder(appliance.url().toString())
            .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
            .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
            .build()) {
      return Boxes.all(hmp).look().stream()
          .filter(box -> box.status().equals("ONLINE"))
          .map(Box::id)
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
