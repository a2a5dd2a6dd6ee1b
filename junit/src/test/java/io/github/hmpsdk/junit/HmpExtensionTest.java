package io.github.hmpsdk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.HmpEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HmpExtensionTest {

  @RegisterExtension
  static final HmpExtension HMP = new HmpExtension(settings -> settings.expiredCookieAnswers(404));

  @Test
  void client_ofAnApplianceWithSettings_isReady(HmpClient hmp, HmpEmulator appliance) {
    hmp.sources().listSources();
    appliance.expireCookies();

    assertThat(hmp.sources().listSources().getData()).hasSize(3);
    assertThat(appliance.seen().logins()).isEqualTo(2);
  }
}
