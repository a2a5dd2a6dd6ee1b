package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

  private final HmpEmulator hmp = HmpEmulator.start();

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void handshake_documentedProtocol_works(String protocol) throws IOException {
    assertThat(handshake(protocol)).isEqualTo(protocol);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void certificate_defaultNames_areTrusted(String host) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(Tls.trusting(hmp.certificate())).build();
    URI address = URI.create("https://" + host + ":" + hmp.url().getPort() + "/apis/sources");

    HttpResponse<Void> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void certificate_ofAnotherEmulator_isNotTrusted() {
    try (HmpEmulator other = HmpEmulator.start()) {
      HttpClient client =
          HttpClient.newBuilder().sslContext(Tls.trusting(other.certificate())).build();

      assertThatExceptionOfType(SSLHandshakeException.class)
          .isThrownBy(() -> send(client, hmp.url()));
    }
  }

  @Test
  void certificate_otherHostName_doesNotFitTheAddress() throws Exception {
    try (HmpEmulator other = HmpEmulator.builder().hostName("hmp.example.com").start()) {
      HttpClient client =
          HttpClient.newBuilder().sslContext(Tls.trusting(other.certificate())).build();

      assertThatIOException().isThrownBy(() -> send(client, other.url()));
      assertThat(other.certificate().getSubjectAlternativeNames().toString())
          .isEqualTo("[[2, hmp.example.com]]");
    }
  }

  @Test
  void certificate_always_mayBeATrustAnchor() throws GeneralSecurityException {
    assertThat(hmp.certificate().getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
    hmp.certificate().checkValidity();
    hmp.certificate().verify(hmp.certificate().getPublicKey());
  }

  @Test
  void certificatePem_always_isTheCertificate() throws GeneralSecurityException {
    byte[] pem = hmp.certificatePem().getBytes(StandardCharsets.US_ASCII);

    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem)))
        .isEqualTo(hmp.certificate());
    assertThat(hmp.certificatePem().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
  }

  @Test
  void pinnedKey_always_isTheHashOfThePublicKey() throws GeneralSecurityException {
    X509Certificate certificate = hmp.certificate();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());

    assertThat(hmp.pinnedKey()).isEqualTo("sha256/" + Base64.getEncoder().encodeToString(hash));
  }

  @Test
  void plainHttp_always_isNotSpoken() {
    URI plain = URI.create("http://127.0.0.1:" + hmp.url().getPort());

    assertThatIOException().isThrownBy(() -> send(HttpClient.newHttpClient(), plain));
  }

  private String handshake(String protocol) throws IOException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hmp.url().getPort()));
      SSLSocket socket =
          (SSLSocket)
              Tls.trusting(hmp.certificate())
                  .getSocketFactory()
                  .createSocket(plain, "127.0.0.1", hmp.url().getPort(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.setEnabledProtocols(new String[] {protocol});
      return socket.getSession().getProtocol();
    }
  }

  private static void send(HttpClient client, URI address)
      throws IOException, InterruptedException {
    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
  }
}
