package io.github.hmpsdk.emulator.internal.control;

import io.github.hmpsdk.emulator.internal.http.ApplianceServer;
import io.github.hmpsdk.emulator.internal.http.LoopbackServer;
import java.net.URI;

/** The control port: plain HTTP. Thread-safe. */
public final class ControlServer {
  private final LoopbackServer server;

  private ControlServer(LoopbackServer server) {
    this.server = server;
  }

  /** Starts it on a port, or on any free one if it is 0. */
  public static ControlServer start(int port, ControlApi api, ApplianceServer appliance) {
    return new ControlServer(
        LoopbackServer.http(port, new ControlHandler(api, appliance.handler())));
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public void stop() {
    server.stop();
  }
}
