package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.Appliance;
import io.github.hmpsdk.emulator.internal.control.ControlApi;
import io.github.hmpsdk.emulator.internal.control.ControlOrders;
import io.github.hmpsdk.emulator.internal.control.ControlServer;
import java.net.URI;

/**
 * An emulator with its control port, which takes orders over plain HTTP on 127.0.0.1. Thread-safe.
 */
public final class StandaloneEmulator implements AutoCloseable {
  private final HmpEmulator emulator;
  private final ControlServer control;

  private StandaloneEmulator(HmpEmulator emulator, ControlServer control) {
    this.emulator = emulator;
    this.control = control;
  }

  /**
   * Starts both.
   *
   * @param settings of the emulator
   * @param controlPort the control port, or 0 for any free one
   * @return what runs now; close it
   * @throws IllegalStateException if a port cannot be opened, or the key file not be used
   */
  public static StandaloneEmulator start(HmpEmulatorBuilder settings, int controlPort) {
    HmpEmulator emulator = settings.start();
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

  /**
   * The emulator.
   *
   * @return the running emulator, closed with this
   */
  public HmpEmulator emulator() {
    return emulator;
  }

  /**
   * Where it takes orders.
   *
   * @return an address whose start page tells which
   */
  public URI controlUrl() {
    return control.url();
  }

  /**
   * Waits until it is closed.
   *
   * @throws InterruptedException if the waiting is interrupted
   */
  public void join() throws InterruptedException {
    emulator.join();
  }

  /** Stops both and cuts their connections. Closing again does nothing. */
  @Override
  public void close() {
    control.stop();
    emulator.close();
  }
}
