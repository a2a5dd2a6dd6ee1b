package io.github.hmpsdk.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server does with one request, step after step; afterwards it reads the next one. Text goes
 * out in ISO 8859-1, so that any byte can be written. What goes on for ever ends when the client
 * hangs up, and at the caps of {@link Wire}. Immutable.
 *
 * <pre>{@code
 * Script.empty().send("HTTP/1.1 200 OK\r\n").dripForEver("X-More: of it\r\n", Duration.ofMillis(50))
 * }</pre>
 */
record Script(List<Step> steps) {

  private static final int BLOCK = 16 * 1024;

  static Script empty() {
    return new Script(List.of());
  }

  Script then(Step step) {
    return new Script(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  Script then(Script more) {
    return new Script(Stream.concat(steps.stream(), more.steps.stream()).toList());
  }

  Script send(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Script send(byte[] bytes) {
    return then(wire -> wire.send(bytes));
  }

  /** Past TLS, straight to the socket. */
  Script raw(String text) {
    return then(wire -> wire.sendRaw(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Head with a length that is right, then the body. */
  Script whole(Answer answer) {
    return head(answer, Answer.length(answer.body().length)).send(answer.body());
  }

  /** A whole head, framed by these lines. Whoever got it has got the cookie in it. */
  Script head(Answer answer, String framing) {
    return send(answer.head(framing)).then(wire -> answer.delivered().run());
  }

  /** A piece of an answer's body; the end is not in it. */
  Script part(Answer answer, int from, int to) {
    return send(Arrays.copyOfRange(answer.body(), from, to));
  }

  Script half(Answer answer) {
    return part(answer, 0, answer.body().length / 2);
  }

  Script chunk(byte[] bytes) {
    return chunk(bytes, "");
  }

  Script chunk(byte[] bytes, String extension) {
    return send(Integer.toHexString(bytes.length) + extension + "\r\n").send(bytes).send("\r\n");
  }

  /** Over and over, as fast as the client takes it. */
  Script flood(String text) {
    byte[] once = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] block =
        text.repeat(Math.max(1, BLOCK / once.length)).getBytes(StandardCharsets.ISO_8859_1);
    return then(wire -> forEver(wire, block, Duration.ZERO));
  }

  /** Once, in pieces. */
  Script drip(String text, int piece, Duration every) {
    Script all = this;
    for (int at = 0; at < text.length(); at += piece) {
      all = all.send(text.substring(at, Math.min(text.length(), at + piece))).pause(every);
    }
    return all;
  }

  /** Over and over. */
  Script dripForEver(String text, Duration every) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return then(wire -> forEver(wire, bytes, every));
  }

  /** The same straight to the socket. */
  Script dripRawForEver(String text, Duration every) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return then(
        wire -> {
          while (true) {
            wire.sendRaw(bytes);
            wire.pause(every);
          }
        });
  }

  Script pause(Duration time) {
    return then(wire -> wire.pause(time));
  }

  /** Says nothing until the client hangs up. */
  Script stall() {
    return then(Wire::stall);
  }

  /** Reads nothing either, until the test heals the server. */
  Script stallWithoutReading() {
    return then(Wire::awaitHealing);
  }

  /** Sends FIN and reads on. */
  Script halfClose() {
    return then(Wire::halfClose);
  }

  /** Closes the connection with FIN. */
  Script finish() {
    return then(Wire::finish);
  }

  /** Closes the connection with RST. */
  Script reset() {
    return then(Wire::reset);
  }

  /** Goes on in TLS, as the end of a tunnel does. */
  Script startTls() {
    return then(Wire::startTls);
  }

  private static void forEver(Wire wire, byte[] bytes, Duration every) throws IOException {
    while (true) {
      wire.send(bytes);
      if (!every.isZero()) {
        wire.pause(every);
      }
    }
  }
}
