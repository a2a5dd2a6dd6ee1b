package io.github.hmpsdk.hostile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;

/**
 * One connection, as the server's scripts see it: bounded in time and bytes, and awake to the
 * client's hanging up. One thread's.
 */
final class Wire {

  /** After so long a script ends, whatever the client does. */
  static final Duration LONGEST = Duration.ofSeconds(8);

  /** After so many bytes too. */
  static final long MOST = 64L << 20;

  /** The client closed the connection. */
  static final class HungUp extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The client did not, for as long as a script may take. */
  static final class Capped extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final Visit visit;
  private final CountDownLatch healed;
  private final Socket raw;
  private Socket socket;
  private PushbackInputStream in;
  private long endNanos;

  Wire(Visit visit, Socket raw, CountDownLatch healed) throws IOException {
    this.visit = visit;
    this.raw = raw;
    this.socket = raw;
    this.healed = healed;
    this.in = input(raw);
    this.endNanos = System.nanoTime() + LONGEST.toNanos();
  }

  /** The next byte of a request; -1 at the end. */
  int read() throws IOException {
    socket.setSoTimeout(0);
    return in.read();
  }

  byte[] read(int length) throws IOException {
    socket.setSoTimeout(0);
    return in.readNBytes(length);
  }

  void run(Script script) throws IOException {
    endNanos = System.nanoTime() + LONGEST.toNanos();
    for (Step step : script.steps()) {
      step.on(this);
    }
  }

  void send(byte[] bytes) throws IOException {
    send(socket.getOutputStream(), bytes);
  }

  void sendRaw(byte[] bytes) throws IOException {
    send(raw.getOutputStream(), bytes);
  }

  private void send(OutputStream out, byte[] bytes) throws IOException {
    if (leftMillis() <= 0 || visit.bytesSent() > MOST) {
      throw new Capped();
    }
    out.write(bytes);
    out.flush();
    visit.sent(bytes.length);
  }

  /** Waits; what the client says in between stays for later. */
  void pause(Duration time) throws IOException {
    long begun = System.nanoTime();
    int next = readFor(time.toMillis());
    if (next >= 0) {
      in.unread(next);
      LockSupport.parkNanos(time.toNanos() - (System.nanoTime() - begun));
    }
  }

  /** Waits until the client hangs up; what it says is not listened to. */
  void stall() throws IOException {
    while (leftMillis() > 0) {
      readFor(leftMillis());
    }
    throw new Capped();
  }

  /** Waits for the test and not for the client, whose bytes stay where they are. */
  void awaitHealing() throws IOException {
    try {
      if (!healed.await(leftMillis(), TimeUnit.MILLISECONDS)) {
        throw new Capped();
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    stall();
  }

  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  void finish() throws IOException {
    try {
      socket.close();
    } finally {
      visit.ended(Visit.End.SERVER); // only now: whoever waits for it sends the next request
    }
  }

  void reset() throws IOException {
    raw.setSoLinger(true, 0);
    try {
      raw.close();
    } finally {
      visit.ended(Visit.End.SERVER); // only now, as above
    }
  }

  void startTls() throws IOException {
    SSLSocket tls = TlsIdentity.SHARED.over(raw, in.readNBytes(in.available()));
    socket = tls;
    in = input(tls);
    tls.startHandshake();
  }

  /** A byte, or -2 if the time is over. */
  private int readFor(long millis) throws IOException {
    if (leftMillis() <= 0) {
      throw new Capped();
    }
    socket.setSoTimeout((int) Math.max(1, Math.min(millis, leftMillis())));
    try {
      int next = in.read();
      if (next < 0) {
        throw new HungUp();
      }
      return next;
    } catch (SocketTimeoutException over) {
      return -2;
    } catch (EOFException gone) {
      throw new HungUp();
    }
  }

  private long leftMillis() {
    return TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
  }

  private static PushbackInputStream input(Socket socket) throws IOException {
    return new PushbackInputStream(new BufferedInputStream(socket.getInputStream()), 1);
  }
}
