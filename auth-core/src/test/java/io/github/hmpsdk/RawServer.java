package io.github.hmpsdk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A socket that reads requests byte by byte and answers what it is told, or nothing: what it counts
 * is what really went over the wire. Plain HTTP on loopback.
 */
final class RawServer implements AutoCloseable {

  /** Closes the connection instead of answering. */
  static final String CUT = "CUT";

  /** Closes it with a reset. */
  static final String RESET = "RESET";

  /** At the end of an answer: closes the connection after it. */
  static final String THEN_CUT = "\u0000";

  /** Between the beginning of an answer and what is then repeated until the client hangs up. */
  static final String THEN_FOR_EVER = "\u0001";

  /** Says nothing and keeps it open. */
  static final String SILENCE = "SILENCE";

  final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<String, String> answers;
  private final Future<?> accepting;
  private final AtomicInteger cut = new AtomicInteger();

  RawServer(Function<String, String> answers) throws IOException {
    this.answers = answers;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    accepting = threads.submit(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How often a request with this method arrived, logins and logouts aside. */
  long count(String method) {
    return requests.stream()
        .filter(
            request -> request.startsWith(method + " ") && !request.contains("/authentication/"))
        .count();
  }

  /** How many connections it has closed by itself. */
  int hungUp() {
    return cut.get();
  }

  static String http(String status, String headers, String body) {
    return "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(status, headers, body.length(), body);
  }

  /** Answers logins and logouts well, and everything else as told. */
  static Function<String, String> afterLogin(String answer) {
    return request ->
        request.contains("/authentication/")
            ? http("200 OK", "Set-Cookie: calypso-session-id=raw-cookie\r\n", "{}")
            : answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    try {
      accepting.get(10, TimeUnit.SECONDS); // until then the port still takes connections
    } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
      throw new IOException(stuck);
    }
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
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (String request = read(in); !request.isEmpty(); request = read(in)) {
        requests.add(request);
        if (!answer(connection, answers.apply(request))) {
          connection.close();
          cut.incrementAndGet();
          return;
        }
      }
    } catch (IOException gone) {
      open.remove(connection);
    }
  }

  private static boolean answer(Socket connection, String answer) throws IOException {
    switch (answer) {
      case CUT -> {
        return false;
      }
      case RESET -> {
        linger(connection);
        return false;
      }
      case SILENCE -> {
        return true;
      }
      default -> {
        return write(connection.getOutputStream(), answer);
      }
    }
  }

  /** In ISO 8859-1, so that a test can write any byte. */
  private static boolean write(OutputStream out, String answer) throws IOException {
    String[] parts = answer.replace(THEN_CUT, "").split(THEN_FOR_EVER, 2);
    out.write(parts[0].getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    while (parts.length > 1) {
      out.write(parts[1].getBytes(StandardCharsets.ISO_8859_1));
    }
    return !answer.contains(THEN_CUT);
  }

  private static void linger(Socket connection) throws SocketException {
    connection.setSoLinger(true, 0);
  }

  private static String read(InputStream in) throws IOException {
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
    return head + new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
  }

  static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }
}
