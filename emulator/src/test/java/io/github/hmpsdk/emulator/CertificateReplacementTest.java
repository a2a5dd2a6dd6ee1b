package io.github.hmpsdk.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificateReplacementTest {

  private final HmpEmulator hmp = HmpEmulator.start();

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void replaceCertificate_newConnection_seesTheNewOne() throws IOException {
    X509Certificate old = hmp.certificate();
    String oldPin = hmp.pinnedKey();

    hmp.replaceCertificate();

    assertThat(hmp.certificate().getPublicKey()).isNotEqualTo(old.getPublicKey());
    assertThat(hmp.pinnedKey()).isNotEqualTo(oldPin);
    TestClient.of(hmp, "viewer").get("/sources").isSuccess(200);
    assertThatIOException()
        .isThrownBy(() -> handshake(Tls.trusting(old)))
        .isInstanceOf(SSLHandshakeException.class);
    assertThat(handshake(Tls.trusting(hmp.certificate()))).isEqualTo(hmp.certificate());
  }

  @Test
  void replaceCertificate_sessionToResume_isNotResumed() throws IOException {
    SSLContext context = Tls.trusting(hmp.certificate());
    assertThat(handshake(context)).isEqualTo(hmp.certificate());

    hmp.replaceCertificate();

    assertThatIOException().isThrownBy(() -> handshake(context));
  }

  @Test
  void replaceCertificate_openConnection_staysGood() throws IOException {
    try (SSLSocket open = connect(Tls.trusting(hmp.certificate()))) {
      open.startHandshake();

      hmp.replaceCertificate();

      open.getOutputStream()
          .write("GET /apis/sources HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(open.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 401");
    }
  }

  private X509Certificate handshake(SSLContext context) throws IOException {
    try (SSLSocket socket = connect(context)) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private SSLSocket connect(SSLContext context) throws IOException {
    return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", hmp.url().getPort());
  }
}
