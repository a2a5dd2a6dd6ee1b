package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.Appliance;
import io.github.hmpsdk.emulator.internal.control.ControlApi;
import io.github.hmpsdk.emulator.internal.control.ControlOrders;
import io.github.hmpsdk.emulator.internal.control.ControlServer;
import java.net.URI;

/** An emulator and its control port. Thread-safe. */
final class StandaloneEmulator implements AutoCloseable {
  private final HmpEmulator emulator;
  private final ControlServer control;

  private StandaloneEmulator(HmpEmulator emulator, ControlServer control) {
    this.emulator = emulator;
    this.control = control;
  }

  static StandaloneEmulator start(int port, int controlPort) {
    HmpEmulator emulator = HmpEmulator.builder().port(port).start();
    try {
      return new StandaloneEmulator(
          emulator, ControlServer.start(controlPort, controlApi(emulator), emulator.server()));
    } catch (IllegalStateException e) {
      emulator.close();
      throw e;
    }
  }

  private static ControlApi controlApi(HmpEmulator emulator) {
    Appliance appliance = emulator.appliance();
    return new ControlApi(
        new ControlOrders(
            appliance.logins(), appliance.loginService(), appliance.faults(), emulator.server()),
        () -> appliance.journal().report(appliance.logins().live()),
        emulator.server());
  }

  HmpEmulator emulator() {
    return emulator;
  }

  URI controlUrl() {
    return control.url();
  }

  void join() throws InterruptedException {
    emulator.join();
  }

  @Override
  public void close() {
    control.stop();
    emulator.close();
  }
}
