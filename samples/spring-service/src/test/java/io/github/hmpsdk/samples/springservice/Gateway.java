package io.github.hmpsdk.samples.springservice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An address that leads nowhere until it is opened, and then to an appliance. */
final class Gateway implements AutoCloseable {

  private final int port;
  private final int target;
  private volatile ServerSocket door;

  Gateway(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = door.getLocalPort();
    door.close();
  }

  String url() {
    return "https://127.0.0.1:" + port;
  }

  void open() throws IOException {
    door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket caller = door.accept();
      Socket appliance = new Socket(InetAddress.getLoopbackAddress(), target);
      inBackground(() -> copy(caller, appliance));
      inBackground(() -> copy(appliance, caller));
    }
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    }
  }

  private static void inBackground(Io work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // one side has hung up
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  @FunctionalInterface
  private interface Io {
    void run() throws IOException;
  }
}
