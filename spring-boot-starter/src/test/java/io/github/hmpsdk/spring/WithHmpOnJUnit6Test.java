package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.junit.WithHmp;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** This module's JUnit is the next one. */
@WithHmp
@TestInstance(Lifecycle.PER_CLASS)
final class WithHmpOnJUnit6Test {

  private final HmpClient shared;

  WithHmpOnJUnit6Test(HmpClient shared) {
    this.shared = shared;
  }

  @RepeatedTest(2)
  void client_ofTheClass_livesAsLongAsIt(HmpClient own, HmpEmulator appliance) {
    shared.sources().listSources();
    own.sources().listSources();

    assertThat(appliance.seen().liveLogins()).isEqualTo(2);
  }
}
