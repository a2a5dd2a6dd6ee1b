package io.github.hmpsdk.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
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
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * Answers over TLS with what is in memory, as little work as there is for it, in a process of its
 * own: the processors are for the clients.
 */
final class CannedServer {

  private static final char[] NO_PASSWORD = {};

  private final Map<String, byte[]> answers;

  private CannedServer(Map<String, byte[]> answers) {
    this.answers = answers;
  }

  /** Prints its port, and runs until it is stopped. */
  public static void main(String[] arguments) throws Exception {
    Path pem = Path.of(arguments[0]);
    try (SSLServerSocket server =
        (SSLServerSocket)
            tls(Files.readString(pem))
                .getServerSocketFactory()
                .createServerSocket(0, 1000, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      System.out.flush();
      CannedServer canned = new CannedServer(answers());
      while (true) {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        Thread thread = new Thread(() -> canned.serve(connection), "canned");
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  /** Writes a key that clients can pin; returns the pin. */
  static String newKey(Path pem) {
    try (HmpEmulator made = HmpEmulator.builder().keyFile(pem).start()) {
      return made.pinnedKey();
    }
  }

  private static Map<String, byte[]> answers() {
    return Map.of(
        "/apis/authentication/login",
        answer(
            "Set-Cookie: calypso-session-id=0123456789abcdef0123456789abcdef; Path=/\r\n",
            "{\"data\":{\"username\":\"operator\"}}".getBytes(UTF_8)),
        "/apis/sources?pageSize=1",
        answer("", Payloads.sources(1)),
        "/apis/sources?pageSize=15",
        answer("", Payloads.sources(15)),
        "/apis/sources?pageSize=100",
        answer("", Payloads.sources(100)));
  }

  private static byte[] answer(String header, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nServer: canned\r\nDate: Tue, 01 Dec 2026 00:00:00 GMT\r\n"
            + "Content-Type: application/json\r\n"
            + header
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(ISO_8859_1));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      for (String path = request(in); path != null; path = request(in)) {
        out.write(answers.getOrDefault(path, answer("", "{\"data\":[]}".getBytes(UTF_8))));
        out.flush();
      }
    } catch (IOException over) {
      return; // the client has gone
    }
  }

  /** The path of the next request, whose body is passed over; null at the end. */
  private static @Nullable String request(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static SSLContext tls(String pem) throws GeneralSecurityException, IOException {
    Certificate certificate = certificate(pem);
    PrivateKey key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry("server", key, NO_PASSWORD, new Certificate[] {certificate});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  static Certificate certificate(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(block(pem, "CERTIFICATE")));
  }

  private static byte[] block(String pem, String what) {
    String begin = "-----BEGIN " + what + "-----";
    int from = pem.indexOf(begin) + begin.length();
    return Base64.getMimeDecoder().decode(pem.substring(from, pem.indexOf("-----END", from)));
  }
}
