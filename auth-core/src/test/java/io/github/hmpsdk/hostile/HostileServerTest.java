package io.github.hmpsdk.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The language itself: what a script says is what a socket gets, and it ends with the client. */
final class HostileServerTest {

  private static final byte[] REQUEST =
      "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
          .getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void script_severalSteps_areSentInOrderAndCounted() throws Exception {
    Script script =
        Script.empty().send("one ").drip("two ", 2, Duration.ofMillis(1)).send("end").finish();
    try (HostileServer server = server(script);
        Socket client = connect(server)) {
      client.getOutputStream().write(REQUEST);

      assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("one two end");
      Visit visit = server.visits().get(0);
      assertThat(visit.bytesSent()).isEqualTo(11);
      Awaitility.await("the script ends").until(server::isQuiet);
      assertThat(visit.end()).isEqualTo(Visit.End.SERVER);
      assertThat(visit.requests().get(0).body()).isEqualTo("abc");
    }
  }

  @Test
  void dripForEver_clientHangsUp_endsByTheClient() throws Exception {
    try (HostileServer server = server(Script.empty().dripForEver("x", Duration.ofMillis(1)))) {
      hangUpAfterOneByte(server);

      Awaitility.await("the drip ends").until(server::isQuiet);
      assertThat(server.visits().get(0).end()).isEqualTo(Visit.End.CLIENT);
    }
  }

  @Test
  void flood_clientHangsUp_endsByTheClient() throws Exception {
    try (HostileServer server = server(Script.empty().flood("x"))) {
      hangUpAfterOneByte(server);

      Awaitility.await("the flood ends").until(server::isQuiet);
      assertThat(server.visits().get(0).end()).isEqualTo(Visit.End.CLIENT);
    }
  }

  @Test
  void reset_answerBefore_isSeenAsReset() throws Exception {
    try (HostileServer server = server(Script.empty().reset());
        Socket client = connect(server)) {
      client.getOutputStream().write(REQUEST);

      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void keptConnection_secondRequest_countsOnTheSameVisit() throws Exception {
    try (HostileServer server = server(Script.empty().send("ok"));
        Socket client = connect(server)) {
      InputStream in = client.getInputStream();
      client.getOutputStream().write(REQUEST);
      assertThat(in.readNBytes(2)).asString().isEqualTo("ok");
      client.getOutputStream().write(REQUEST);
      assertThat(in.readNBytes(2)).asString().isEqualTo("ok");

      assertThat(server.visits()).hasSize(1);
      assertThat(server.visits().get(0).requests()).hasSize(2);
    }
  }

  private static void hangUpAfterOneByte(HostileServer server) throws IOException {
    try (Socket client = connect(server)) {
      client.getOutputStream().write(REQUEST);
      assertThat(client.getInputStream().read()).isEqualTo('x');
      assertThat(server.isQuiet()).isFalse();
    }
  }

  private static Socket connect(HostileServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
  }

  private static HostileServer server(Script script) throws IOException {
    return new HostileServer(
        HostileServer.Mode.PLAIN,
        new HostileServer.Behaviour() {
          @Override
          public @Nullable Script opening() {
            return null;
          }

          @Override
          public boolean readsBody(Heard request) {
            return true;
          }

          @Override
          public Script answer(Heard request) {
            return script;
          }
        });
  }
}
