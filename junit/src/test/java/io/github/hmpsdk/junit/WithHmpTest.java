package io.github.hmpsdk.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.PermissionDeniedException;
import org.junit.jupiter.api.Test;

@WithHmp
final class WithHmpTest {

  @Test
  void client_asParameter_isReady(HmpClient hmp) {
    assertThat(hmp.sources().listSources().getData()).hasSize(3);
  }

  @Test
  void clients_ofOneTest_shareItsAppliance(
      @As("haiadmin") HmpClient admin, @As("robot") HmpClient robot, HmpEmulator appliance) {
    String id = robot.sources().listSources().getData().get(0).getId();

    admin.sources().deleteSource(id);

    assertThat(robot.sources().listSources().getData()).hasSize(2);
    assertThat(appliance.seen().logins()).isEqualTo(2);
  }

  @Test
  void viewer_deletesSource_isRefused(@As("viewer") HmpClient hmp) {
    String id = hmp.sources().listSources().getData().get(0).getId();

    assertThatThrownBy(() -> hmp.sources().deleteSource(id))
        .isInstanceOf(PermissionDeniedException.class);
  }
}
