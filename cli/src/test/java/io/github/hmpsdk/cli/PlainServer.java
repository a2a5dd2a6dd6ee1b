package io.github.hmpsdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Speaks HTTPS, and answers as it was told: no appliance. */
final class PlainServer implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  interface Answers {
    Answer to(String method, String path);
  }

  /**
   * An answer.
   *
   * @param cookie what the header Set-Cookie says; empty for none
   */
  record Answer(int status, String contentType, String body, String cookie) {}

  private static final char[] NO_PASSWORD = {};

  private final HttpsServer server;
  private final String pin;
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  private PlainServer(HttpsServer server, String pin) {
    this.server = server;
    this.pin = pin;
  }

  static PlainServer start(Path folder, Answers answers) throws Exception {
    Path pem = folder.resolve("key.pem");
    try (HmpEmulator made = HmpEmulator.builder().keyFile(pem).start()) {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      PlainServer plain = new PlainServer(HttpsServer.create(any, 0), made.pinnedKey());
      plain.server.setHttpsConfigurator(new HttpsConfigurator(tls(Files.readString(pem))));
      plain.server.createContext("/", exchange -> plain.answer(exchange, answers));
      plain.server.start();
      return plain;
    }
  }

  Typed typed() {
    Typed typed = new Typed();
    typed.variables.put("HMP_URL", "https://127.0.0.1:" + server.getAddress().getPort());
    typed.variables.put("HMP_PIN", pin);
    typed.variables.put("HMP_USER", "operator");
    typed.variables.put("HMP_PASSWORD", "operator-password");
    return typed;
  }

  /** Such as {@code GET /apis/sources}. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, Answers answers) throws IOException {
    try (exchange) {
      byte[] unused = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      seen.add(exchange.getRequestMethod() + " " + path);
      Answer answer = answers.to(exchange.getRequestMethod(), path);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      if (!answer.cookie().isEmpty()) {
        exchange.getResponseHeaders().set("Set-Cookie", answer.cookie());
      }
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static SSLContext tls(String pem) throws GeneralSecurityException, IOException {
    Certificate certificate =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(block(pem, "CERTIFICATE")));
    PrivateKey key =
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key(pem)));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry("server", key, NO_PASSWORD, new Certificate[] {certificate});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static byte[] key(String pem) {
    return block(pem, "PRIVATE KEY");
  }

  private static byte[] block(String pem, String what) {
    String begin = "-----BEGIN " + what + "-----";
    int from = pem.indexOf(begin) + begin.length();
    return Base64.getMimeDecoder().decode(pem.substring(from, pem.indexOf("-----END", from)));
  }
}
