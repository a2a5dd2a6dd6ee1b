package io.github.hmpsdk.emulator;

import java.net.URI;

/** The control port: plain HTTP. Thread-safe. */
final class ControlServer {
  private final LoopbackServer server;

  private ControlServer(LoopbackServer server) {
    this.server = server;
  }

  /** Starts it on a port, or on any free one if it is 0. */
  static ControlServer start(int port, ControlApi api, ApplianceServer appliance) {
    return new ControlServer(
        LoopbackServer.http(port, new ControlHandler(api, appliance.handler())));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  void stop() {
    server.stop();
  }
}
