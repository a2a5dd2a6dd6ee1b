package io.github.hmpsdk.emulator.internal.http;

import io.github.hmpsdk.emulator.internal.dispatch.Dispatcher;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appliance on the network: HTTPS on a loopback port, with a certificate. Thread-safe. */
public final class ApplianceServer {
  private final ApplianceHandler handler;
  private final List<String> names;
  private final LoopbackServer server;
  private volatile ServerCertificate certificate;

  private ApplianceServer(
      int port, List<String> names, @Nullable Path keyFile, ApplianceHandler handler) {
    this.handler = handler;
    this.names = names;
    certificate =
        keyFile == null ? ServerCertificate.create(names) : new KeyFile(keyFile).certificate(names);
    server = LoopbackServer.https(port, certificate, handler);
  }

  /**
   * Starts it.
   *
   * @param port the port, or 0 for any free one
   * @param names the names in its certificate
   * @param keyFile keeps its key and certificate; null to make new ones
   * @param dispatcher takes the requests in
   * @param dateClock the clock that {@code Date} shows, null for the system's
   */
  public static ApplianceServer start(
      int port,
      List<String> names,
      @Nullable Path keyFile,
      Dispatcher dispatcher,
      @Nullable Clock dateClock) {
    return new ApplianceServer(port, names, keyFile, new ApplianceHandler(dispatcher, dateClock));
  }

  public URI url() {
    return URI.create("https://127.0.0.1:" + server.port());
  }

  public X509Certificate certificate() {
    return certificate.certificate();
  }

  public String pem() {
    return certificate.pem();
  }

  public String pin() {
    return certificate.pin();
  }

  /** Shows another certificate to the connections that are opened from now on. */
  public void replaceCertificate() {
    ServerCertificate fresh = ServerCertificate.create(names);
    server.show(fresh);
    certificate = fresh;
  }

  /** Answers what comes in at another port in the same way. */
  public ApplianceHandler handler() {
    return handler;
  }

  public void join() throws InterruptedException {
    server.join();
  }

  public void stop() {
    server.stop();
  }
}
