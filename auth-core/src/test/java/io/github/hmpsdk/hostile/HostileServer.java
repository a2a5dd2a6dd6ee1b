package io.github.hmpsdk.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that does with each connection and each request what it is told, however
 * wrong, and remembers every connection. It stops misbehaving when the client hangs up, and at the
 * caps of {@link Wire}. Thread-safe.
 */
final class HostileServer implements AutoCloseable {

  /** How it is spoken to. */
  enum Mode {
    PLAIN,
    TLS,
    /** An HTTP proxy; behind its tunnel is the TLS server itself. */
    PROXY
  }

  /** Decides what happens. */
  interface Behaviour {

    /** What comes before anything is read, TLS included; null for nothing special. */
    @Nullable Script opening();

    /** Whether a request's body is read. */
    boolean readsBody(Heard request);

    /** What one request is answered with. */
    Script answer(Heard request);
  }

  private static final int SMALL = 4 * 1024;

  private final Mode mode;
  private final Behaviour behaviour;
  private final ServerSocket listener = new ServerSocket();
  private final ExecutorService threads = Executors.newCachedThreadPool(HostileServer::daemon);
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final Map<Visit, Socket> open = new ConcurrentHashMap<>();
  private final CountDownLatch healed = new CountDownLatch(1);

  HostileServer(Mode mode, Behaviour behaviour) throws IOException {
    this.mode = mode;
    this.behaviour = behaviour;
    listener.setReceiveBufferSize(SMALL); // so that what nobody reads soon blocks its sender
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    threads.execute(this::accept);
  }

  String url() {
    return (mode == Mode.PLAIN ? "http" : "https") + "://127.0.0.1:" + listener.getLocalPort();
  }

  URI proxy() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** All connections so far. */
  List<Visit> visits() {
    return visits;
  }

  /** Whether every script has ended. */
  boolean isQuiet() {
    return visits.stream().noneMatch(Visit::isBusy);
  }

  /** Lets scripts that wait for the test go on. */
  void heal() {
    healed.countDown();
  }

  @Override
  public void close() throws IOException {
    heal();
    listener.close();
    for (Socket socket : open.values()) {
      socket.close();
    }
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IOException("a script does not end: " + visits);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Visit visit = new Visit(visits.size() + 1);
        visits.add(visit);
        open.put(visit, socket);
        threads.execute(() -> serve(visit, socket));
      }
    } catch (IOException closed) {
      return; // the end of this server
    }
  }

  private void serve(Visit visit, Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(visit, socket, healed);
      Script opening = behaviour.opening();
      if (opening != null) {
        wire.run(opening);
      }
      if (mode == Mode.TLS && visit.end() == Visit.End.OPEN) {
        wire.startTls();
      }
      while (visit.end() == Visit.End.OPEN) {
        answer(visit, wire);
      }
    } catch (Wire.Capped capped) {
      visit.ended(Visit.End.CAPPED);
    } catch (IOException gone) {
      visit.ended(Visit.End.CLIENT);
    } finally {
      visit.ended(Visit.End.CLIENT);
      open.remove(visit);
    }
  }

  private void answer(Visit visit, Wire wire) throws IOException {
    visit.busy(false);
    String head = head(visit, wire);
    Heard request = new Heard(visit.number(), System.nanoTime(), head, "");
    if (behaviour.readsBody(request)) {
      String length = request.header("Content-Length");
      byte[] body = wire.read(length.isEmpty() ? 0 : Integer.parseInt(length));
      request = request.withBody(new String(body, StandardCharsets.UTF_8));
    }
    visit.heard(request);
    wire.run(behaviour.answer(request));
  }

  private static String head(Visit visit, Wire wire) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int end = 0;
    while (end < 4) {
      int next = wire.read();
      if (next < 0) {
        throw new Wire.HungUp();
      }
      visit.busy(true);
      bytes.write(next);
      end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "hostile-server");
    thread.setDaemon(true);
    return thread;
  }
}
