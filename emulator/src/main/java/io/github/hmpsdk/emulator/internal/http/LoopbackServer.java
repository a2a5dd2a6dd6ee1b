package io.github.hmpsdk.emulator.internal.http;

import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** HTTP/1.1 on one loopback port, over TLS or plain. Its threads never keep a process alive. */
public final class LoopbackServer {

  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 4;
  private static final int WAITING_CONNECTIONS = 1024;

  /** Longer than any fault of a sensible test. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;
  private final SslContextFactory.Server tls;

  private LoopbackServer(
      int port, SslContextFactory.Server tls, Handler handler, ConnectionFactory... factories) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("hmp-emulator");
    threads.setDaemon(true);
    server = new Server(threads, new ScheduledExecutorScheduler("hmp-emulator-timer", true), null);
    server.setStopTimeout(0);
    server.setHandler(handler);
    connector = new ServerConnector(server, 1, 1, factories);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    this.tls = tls;
  }

  static LoopbackServer https(int port, ServerCertificate certificate, Handler handler) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    tls.setKeyStorePassword("");
    tls.setKeyStore(certificate.keyStore());
    return new LoopbackServer(
            port,
            tls,
            handler,
            new SslConnectionFactory(tls, "http/1.1"),
            new HttpConnectionFactory(http()))
        .started(port);
  }

  public static LoopbackServer http(int port, Handler handler) {
    SslContextFactory.Server unused = new SslContextFactory.Server();
    return new LoopbackServer(port, unused, handler, new HttpConnectionFactory(http()))
        .started(port);
  }

  /** Lets new connections see another certificate, and resumes none of the old TLS sessions. */
  void show(ServerCertificate certificate) {
    try {
      tls.reload(factory -> factory.setKeyStore(certificate.keyStore()));
    } catch (Exception e) {
      throw new IllegalStateException("The certificate could not be replaced", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  void join() throws InterruptedException {
    server.join();
  }

  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The emulator did not stop", e);
    }
  }

  private LoopbackServer started(int port) {
    try {
      server.start();
      return this;
    } catch (Exception e) {
      stop();
      throw new IllegalStateException("The emulator cannot listen on port " + port, e);
    }
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Whether the certificate fits the address is for clients to judge: some pin its key instead.
    http.addCustomizer(new SecureRequestCustomizer(false));
    // Escaped slashes and dots in an id must arrive, for tests to see that they stay in their
    // segment.
    http.setUriCompliance(UriCompliance.from(UriCompliance.AMBIGUOUS_VIOLATIONS));
    return http;
  }
}
