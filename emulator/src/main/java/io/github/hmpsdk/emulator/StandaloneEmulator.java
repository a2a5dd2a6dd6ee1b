package io.github.hmpsdk.emulator;

import java.net.URI;

/** An emulator and the port it takes orders on. Thread-safe. */
final class StandaloneEmulator implements AutoCloseable {

  private final HmpEmulator emulator;
  private final LoopbackServer control;

  private StandaloneEmulator(HmpEmulator emulator, LoopbackServer control) {
    this.emulator = emulator;
    this.control = control;
  }

  static StandaloneEmulator start(int port, int controlPort) {
    HmpEmulator emulator = HmpEmulator.builder().port(port).start();
    try {
      return new StandaloneEmulator(
          emulator,
          LoopbackServer.http(
              controlPort, new ControlHandler(new ControlApi(emulator), emulator.door())));
    } catch (IllegalStateException e) {
      emulator.close();
      throw e;
    }
  }

  HmpEmulator emulator() {
    return emulator;
  }

  URI controlUrl() {
    return URI.create("http://127.0.0.1:" + control.port());
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
