package io.github.hmpsdk.hostile;

import static io.github.hmpsdk.hostile.Misbehaviour.answer;
import static io.github.hmpsdk.hostile.Misbehaviour.connection;
import static io.github.hmpsdk.hostile.Script.empty;

import io.github.hmpsdk.hostile.HostileServer.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Servers that break off, or do not speak HTTP. */
final class BrokenServers {

  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String CANARY = Answer.CANARY;

  private BrokenServers() {}

  static List<Misbehaviour> connections() {
    return List.of(
        connection("TLS: closes at once", Trouble.CONNECTION_REFUSED, empty().finish())
            .over(Mode.TLS),
        connection("TLS: resets at once", Trouble.CONNECTION_REFUSED, empty().reset())
            .over(Mode.TLS),
        connection(
                "TLS: plain HTTP instead",
                Trouble.CONNECTION_REFUSED,
                empty().send("HTTP/1.1 400 Bad Request\r\n\r\n" + CANARY).finish())
            .over(Mode.TLS),
        connection(
                "TLS: alert instead",
                Trouble.CONNECTION_REFUSED,
                empty().send("\u0015\u0003\u0003\u0000\u0002\u0002(").finish())
            .over(Mode.TLS),
        connection(
                "TLS: cut in the handshake",
                Trouble.CONNECTION_REFUSED,
                empty().send("\u0016\u0003\u0003@\u0000\u0002\u0000").finish())
            .over(Mode.TLS));
  }

  static List<Misbehaviour> heads() {
    return Stream.concat(cuts(), nonsense()).toList();
  }

  private static Stream<Misbehaviour> cuts() {
    return Stream.of(
        answer("closes instead of answering", Trouble.BROKEN_HEAD, good -> empty().finish()),
        answer("resets instead of answering", Trouble.BROKEN_HEAD, good -> empty().reset()),
        answer(
            "half-closes instead of answering", Trouble.BROKEN_HEAD, good -> empty().halfClose()),
        head("cut in the status line", empty().send("HTTP/1.1 2").finish()),
        head("reset in the status line", empty().send("HTTP/1.1 2").reset()),
        head("cut in the head", empty().send("HTTP/1.1 200 OK\r\nX-A: " + CANARY).finish()),
        head(
            "half-close in the head",
            empty().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n").halfClose()),
        head("1xx, then closed", empty().send("HTTP/1.1 100 Continue\r\n\r\n").finish()),
        answer(
                "TLS: cut in a record",
                Trouble.BROKEN_HEAD,
                good -> empty().raw("\u0017\u0003\u0003@\u0000xxxx").finish())
            .over(Mode.TLS),
        answer(
                "TLS: a false record",
                Trouble.BROKEN_HEAD,
                good -> empty().raw("\u0017\u0003\u0003\u0000 " + "x".repeat(32)).stall())
            .over(Mode.TLS));
  }

  private static Stream<Misbehaviour> nonsense() {
    return Stream.of(
        head("SSH instead of HTTP", empty().send("SSH-2.0-" + CANARY + "\r\n\r\n").finish()),
        head("HTTP/2 instead of HTTP/1", empty().send("\0\0\u0012\4\0\0\0\0\0" + CANARY).finish()),
        head("binary nonsense", empty().send("\1\2\3\r\n\0" + CANARY + "\r\n\r\n").finish()),
        head("a body without a head", empty().send("{\"data\":\"" + CANARY + "\"}").finish()),
        head("status is not a number", line("HTTP/1.1 OK " + CANARY)),
        head("version of the future", line("HTTP/9.1 200 " + CANARY)),
        head("ICY instead of HTTP", line("ICY 200 " + CANARY)),
        head("switches protocols", line("HTTP/1.1 101 " + CANARY)),
        head("endless headers", start().flood("X-More: " + CANARY + "\r\n")),
        head("one endless header", start().send("X-Long: ").flood(CANARY)),
        head("endless status line", empty().send("HTTP/1.1 200 ").flood(CANARY)),
        head("endless empty lines", empty().flood("\r\n")),
        head("nonsense without a line end", empty().flood(CANARY)),
        head("header without a colon", start().send(CANARY + "\r\n\r\n").finish()),
        head("length negative", framed("Content-Length: -1")),
        head("length garbage", framed("Content-Length: " + CANARY)),
        head("length in hexadecimal", framed("Content-Length: 0x10")),
        head("length beyond 64 bits", framed("Content-Length: 99999999999999999999")),
        head("two different lengths", framed("Content-Length: 2\r\nContent-Length: 60")),
        head("two lengths in one line", framed("Content-Length: 2, 60")),
        head("unknown transfer encoding", framed("Transfer-Encoding: " + CANARY)));
  }

  static List<Misbehaviour> bodies() {
    return List.of(
        answer(
            "cut after the head",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).finish()),
        answer(
            "cut in the body",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).half(good).finish()),
        answer(
            "cut before the last byte",
            Trouble.BROKEN_BODY,
            good ->
                empty()
                    .head(good, Answer.length(good.body().length))
                    .part(good, 0, good.body().length - 1)
                    .finish()),
        answer(
            "reset in the body",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).half(good).reset()),
        answer(
            "half-close in the body",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).half(good).halfClose()),
        answer(
            "length too large, then closed",
            Trouble.BROKEN_BODY,
            good ->
                empty()
                    .head(good, Answer.length(good.body().length + 9))
                    .send(good.body())
                    .finish()),
        answer(
            "cut in a chunk",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, CHUNKED).send("ffff\r\n").half(good).finish()),
        answer(
            "cut before the last chunk",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, CHUNKED).chunk(good.body()).finish()),
        answer(
            "cut in the trailers",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, CHUNKED).chunk(good.body()).send("0\r\nX-T").finish()),
        badChunk("chunk size garbage", CANARY + "\r\n"),
        badChunk("chunk size negative", "-5\r\n"),
        badChunk("chunk size beyond 64 bits", "fffffffffffffffffff\r\n"),
        badChunk("chunk size missing", "\r\n"),
        badChunk("chunk longer than its size", "1\r\n" + CANARY + "\r\n"),
        answer(
            "endless chunk extension",
            Trouble.BROKEN_BODY,
            good -> empty().head(good, CHUNKED).send("5;x=").flood(CANARY)),
        answer(
            "endless trailers",
            Trouble.BROKEN_BODY,
            good ->
                empty()
                    .head(good, CHUNKED)
                    .chunk(good.body())
                    .send("0\r\n")
                    .flood("X-Trailer: " + CANARY + "\r\n")),
        answer(
            "one endless trailer",
            Trouble.BROKEN_BODY,
            good ->
                empty()
                    .head(good, CHUNKED)
                    .chunk(good.body())
                    .send("0\r\nX-Trailer: ")
                    .flood(CANARY)),
        answer(
                "TLS: cut in the body",
                Trouble.BROKEN_BODY,
                good -> empty().head(good, Answer.length(good.body().length)).half(good).reset())
            .over(Mode.TLS));
  }

  /** After one good chunk, so that a download has begun. */
  private static Misbehaviour badChunk(String name, String chunk) {
    return answer(
        name,
        Trouble.BROKEN_BODY,
        good ->
            empty()
                .head(good, CHUNKED)
                .chunk(Arrays.copyOf(good.body(), good.body().length / 2))
                .send(chunk)
                .stall());
  }

  private static Misbehaviour head(String name, Script script) {
    return answer(name, Trouble.BROKEN_HEAD, good -> script);
  }

  private static Script start() {
    return empty().send("HTTP/1.1 200 OK\r\n");
  }

  private static Script line(String statusLine) {
    return empty().send(statusLine + "\r\nContent-Length: 0\r\n\r\n").stall();
  }

  private static Script framed(String framing) {
    return start().send(framing + "\r\n\r\n" + "{\"data\":{\"id\":\"victim\"}}").stall();
  }
}
