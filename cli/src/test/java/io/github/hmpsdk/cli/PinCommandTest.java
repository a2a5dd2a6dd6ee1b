package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@WithEmulator
final class PinCommandTest {

  private final Typed typed = new Typed();

  @Test
  void pin_appliance_tellsWhatItShows(HmpEmulator hmp) {
    assertThat(typed.run("pin", hmp.url().getAuthority())).as(typed.err()).isZero();

    assertThat(typed.out())
        .contains("TLSv1.3")
        .contains("CN=HMP emulator")
        .contains("self-signed")
        .contains("localhost, 127.0.0.1")
        .contains("days left")
        .contains("EC, 256 bits")
        .contains("does not trust it")
        .contains(".tls(HmpTls.pinnedKey(\"" + hmp.pinnedKey() + "\"))")
        .contains("pin: " + hmp.pinnedKey())
        .contains("somebody in between");
  }

  @Test
  void pin_appliance_sendsItNothing(HmpEmulator hmp) {
    assertThat(typed.run("pin", hmp.url().toString())).isZero();

    assertThat(hmp.seen().requests()).isEmpty();
  }

  @Test
  void pin_json_isOneObject(HmpEmulator hmp) throws IOException {
    assertThat(typed.run("pin", "--json", hmp.url().toString())).isZero();

    JsonNode json = CliJson.MAPPER.readTree(typed.out());
    assertThat(json.path("pin").asText()).isEqualTo(hmp.pinnedKey());
    assertThat(json.path("daysLeft").asInt()).isBetween(360, 366);
    assertThat(json.path("trustedByJava").asBoolean(true)).isFalse();
  }

  @Test
  void pin_otherHostName_isToldAllTheSame() {
    try (HmpEmulator hmp = HmpEmulator.builder().hostName("hmp.example.com").start()) {
      assertThat(typed.run("pin", hmp.url().toString())).isZero();
      assertThat(typed.out()).contains("Names        hmp.example.com");
    }
  }

  @Test
  void pin_nobodyListens_saysSo() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(typed.run("pin", "127.0.0.1:" + port)).isEqualTo(ExitCodes.NOT_REACHED);
    assertThat(typed.err()).contains("Nobody listens at 127.0.0.1:" + port).doesNotContain("\tat ");
  }

  @Test
  void pin_unknownHost_saysSo() {
    assertThat(typed.run("pin", "nowhere.invalid")).isEqualTo(ExitCodes.NOT_REACHED);
    assertThat(typed.err()).contains("No host is called nowhere.invalid");
  }

  @Test
  void pin_plainHttp_saysThatItIsNoTls() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answer =
          CompletableFuture.runAsync(() -> answer(server, "HTTP/1.1 400 Bad Request\r\n\r\n"));

      assertThat(typed.run("pin", "127.0.0.1:" + server.getLocalPort()))
          .isEqualTo(ExitCodes.NOT_REACHED);
      assertThat(typed.err()).contains("answers, but not with TLS");
      answer.join();
    }
  }

  @Test
  void pin_serverThatHangsUp_saysSo() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answer(server, ""));

      assertThat(typed.run("pin", "127.0.0.1:" + server.getLocalPort()))
          .isEqualTo(ExitCodes.NOT_REACHED);
      assertThat(typed.err()).contains("ended the");
      answer.join();
    }
  }

  @Test
  void pin_silentServer_endsInTime() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Instant begin = Instant.now();

      assertThat(typed.run("pin", "--timeout", "1", "127.0.0.1:" + server.getLocalPort()))
          .isEqualTo(ExitCodes.NOT_REACHED);
      assertThat(typed.err()).contains("no certificate within 1 s");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }
  }

  private static void answer(ServerSocket server, String text) {
    try (Socket client = server.accept()) {
      InputStream in = client.getInputStream();
      byte[] hello = in.readNBytes(5);
      assertThat(in.readNBytes(((hello[3] & 0xff) << 8) | (hello[4] & 0xff))).isNotEmpty();
      client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
