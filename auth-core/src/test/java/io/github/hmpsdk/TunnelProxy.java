package io.github.hmpsdk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A proxy that opens tunnels to loopback for one user, and keeps what it was asked. Others get the
 * refusal, after which it closes the connection.
 */
final class TunnelProxy implements AutoCloseable {

  static final String REFUSAL =
      "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";

  final List<String> requests = new CopyOnWriteArrayList<>();
  volatile String authorization;
  volatile String refusal = REFUSAL;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  TunnelProxy(String authorization) throws IOException {
    this.authorization = authorization;
    threads.execute(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket one : open) {
      one.close();
    }
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(connection);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException | RejectedExecutionException closed) {
      return; // the end of this proxy
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String request = head(in);
      if (request.isEmpty()) {
        return;
      }
      requests.add(request);
      OutputStream out = client.getOutputStream();
      if (!request.contains("Proxy-Authorization: " + authorization + "\r\n")) {
        out.write(refusal.getBytes(StandardCharsets.ISO_8859_1));
        return;
      }
      String port = request.split(" ", 3)[1].replaceFirst(".*:", "");
      try (Socket there = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
        open.add(there);
        out.write("HTTP/1.1 200 Go\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        threads.execute(() -> relay(there, client));
        in.transferTo(there.getOutputStream());
      }
    } catch (IOException gone) {
      open.remove(client);
    }
  }

  private void relay(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      open.remove(from);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      bytes.write(next);
      head = bytes.toString(StandardCharsets.UTF_8);
    }
    return head;
  }
}
