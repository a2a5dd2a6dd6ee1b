package io.github.hmpsdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A socket that answers logins well and of everything else reads only the head: what then happens
 * to the connection is up to the test. Plain HTTP on loopback.
 */
final class HeadServer implements AutoCloseable {

  /** What happens after the head of a request. */
  interface Answer {
    void to(Socket connection) throws Exception;
  }

  private static final String LOGIN =
      RawServer.http("200 OK", "Set-Cookie: calypso-session-id=head-cookie\r\n", "{}");

  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket socket = new ServerSocket();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Answer answer;

  HeadServer(Answer answer) throws IOException {
    this.answer = answer;
    socket.setReceiveBufferSize(4096);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    threads.execute(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
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
    } catch (IOException closed) {
      return; // the end of this server
    }
  }

  private void serve(Socket connection) {
    try {
      for (String head = head(connection); !head.isEmpty(); head = head(connection)) {
        if (!head.contains("/authentication/")) {
          answer.to(connection);
          return;
        }
        connection.getInputStream().readNBytes(RawServer.length(head));
        connection.getOutputStream().write(LOGIN.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (Exception gone) {
      open.remove(connection);
    }
  }

  private static String head(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
