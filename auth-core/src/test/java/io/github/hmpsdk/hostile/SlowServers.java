package io.github.hmpsdk.hostile;

import static io.github.hmpsdk.hostile.Misbehaviour.answer;
import static io.github.hmpsdk.hostile.Misbehaviour.connection;
import static io.github.hmpsdk.hostile.Script.empty;

import io.github.hmpsdk.hostile.HostileServer.Mode;
import io.github.hmpsdk.hostile.Misbehaviour.Place;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Servers that take for ever. */
final class SlowServers {

  private static final Duration TICK = Duration.ofMillis(50);
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String TERABYTE = Answer.length(1L << 40);

  /** A handshake record of 16 KiB is announced. */
  private static final String TLS_RECORD = "\u0016\u0003\u0003@\u0000";

  private SlowServers() {}

  static List<Misbehaviour> connections() {
    return List.of(
        connection("TLS handshake stalls", Trouble.NO_CONNECTION, empty().stall()).over(Mode.TLS),
        connection(
                "TLS handshake drips",
                Trouble.NO_CONNECTION,
                empty().send(TLS_RECORD + "\u0002\u0000?\u00f0").dripForEver("\u0003", TICK))
            .over(Mode.TLS),
        answer("proxy does not answer CONNECT", Trouble.NO_CONNECTION, good -> empty().stall())
            .over(Mode.PROXY)
            .at(Place.TUNNEL),
        answer(
                "proxy's answer to CONNECT drips",
                Trouble.NO_CONNECTION,
                good -> empty().send("HTTP/1.1 200 OK\r\n").dripForEver("X-More: of it\r\n", TICK))
            .over(Mode.PROXY)
            .at(Place.TUNNEL),
        answer(
                "tunnel opens, TLS behind it stalls",
                Trouble.NO_CONNECTION,
                good -> empty().send("HTTP/1.1 200 OK\r\n\r\n").stall())
            .over(Mode.PROXY)
            .at(Place.TUNNEL));
  }

  static List<Misbehaviour> heads() {
    return List.of(
        connection("accepts and says nothing", Trouble.SILENT, empty().stall()),
        connection("accepts, reads nothing", Trouble.SILENT, empty().stallWithoutReading()),
        answer("reads and says nothing", Trouble.SILENT, good -> empty().stall()),
        answer("does not read the body", Trouble.SILENT, good -> empty().stallWithoutReading())
            .at(Place.ANSWER_WITHOUT_READING)
            .only(Kind::sendsBody),
        answer(
            "status line drips",
            Trouble.SILENT,
            good -> empty().drip("HTTP/1.1 ", 1, TICK).dripForEver("2", TICK)),
        answer("carriage returns drip", Trouble.SILENT, good -> empty().dripForEver("\r", TICK)),
        answer(
            "stalls in the status line",
            Trouble.SILENT,
            good -> empty().send("HTTP/1.1 2").stall()),
        answer("stalls in the head", Trouble.SILENT, good -> halfHead(good).stall()),
        answer(
            "headers drip",
            Trouble.SILENT,
            good -> halfHead(good).dripForEver("X-More: of it\r\n", Duration.ofMillis(100))),
        answer(
            "one header drips",
            Trouble.SILENT,
            good -> halfHead(good).send("X-Long: ").dripForEver("x", TICK)),
        answer(
            "1xx drip",
            Trouble.SILENT,
            good -> empty().dripForEver("HTTP/1.1 100 Continue\r\n\r\n", TICK)),
        answer(
            "1xx without end, fast",
            Trouble.SILENT,
            good ->
                empty()
                    .dripForEver(
                        "HTTP/1.1 100 Continue\r\n\r\n".repeat(500), Duration.ofMillis(2))),
        answer(
            "103 drip",
            Trouble.SILENT,
            good -> empty().dripForEver("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", TICK)),
        answer(
            "1xx, then nothing",
            Trouble.SILENT,
            good -> empty().send("HTTP/1.1 102 Processing\r\n\r\n").stall()),
        answer(
                "TLS: stalls in a record",
                Trouble.SILENT,
                good -> empty().raw("\u0017\u0003\u0003@\u0000").raw("xxxx").stall())
            .over(Mode.TLS),
        answer(
                "TLS: a record drips",
                Trouble.SILENT,
                good -> empty().raw("\u0017\u0003\u0003@\u0000").dripRawForEver("\u0007", TICK))
            .over(Mode.TLS));
  }

  static List<Misbehaviour> bodies() {
    return List.of(
        answer(
            "stalls after the head",
            Trouble.STALLED_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).stall()),
        answer(
            "stalls in the body",
            Trouble.STALLED_BODY,
            good -> empty().head(good, Answer.length(good.body().length)).half(good).stall()),
        answer(
            "stalls in a body of 1 TB",
            Trouble.STALLED_BODY,
            good -> empty().head(good, TERABYTE).half(good).stall()),
        answer(
            "length too large",
            Trouble.STALLED_BODY,
            good ->
                empty()
                    .head(good, Answer.length(good.body().length + 9))
                    .send(good.body())
                    .stall()),
        answer(
            "body without framing, no end",
            Trouble.STALLED_BODY,
            good -> empty().head(good, "").send(good.body()).stall()),
        answer(
            "stalls in a chunk",
            Trouble.STALLED_BODY,
            good -> empty().head(good, CHUNKED).send("ffff\r\n").half(good).stall()),
        answer(
            "last chunk is missing",
            Trouble.STALLED_BODY,
            good -> empty().head(good, CHUNKED).chunk(good.body()).stall()),
        answer(
            "stalls in the trailers",
            Trouble.STALLED_BODY,
            good -> empty().head(good, CHUNKED).chunk(good.body()).send("0\r\nX-T: 1\r\n").stall()),
        answer(
            "chunk extension drips",
            Trouble.STALLED_BODY,
            good -> empty().head(good, CHUNKED).send("5;x=").dripForEver("x", TICK)),
        answer(
            "trailers drip",
            Trouble.DRIPPING_BODY,
            good ->
                empty()
                    .head(good, CHUNKED)
                    .chunk(good.body())
                    .send("0\r\n")
                    .dripForEver("X-Trailer: more\r\n", Duration.ofMillis(100))),
        answer(
            "body drips",
            Trouble.DRIPPING_BODY,
            good -> empty().head(good, TERABYTE).half(good).dripForEver(" ", TICK)),
        answer(
            "chunks drip",
            Trouble.DRIPPING_BODY,
            good -> empty().head(good, CHUNKED).chunk(half(good)).dripForEver("1\r\n \r\n", TICK)),
        answer(
            "body without framing drips",
            Trouble.DRIPPING_BODY,
            good -> empty().head(good, "").half(good).dripForEver(" ", TICK)),
        answer(
            "long bursts, long pauses",
            Trouble.DRIPPING_BODY,
            good ->
                empty()
                    .head(good, TERABYTE)
                    .half(good)
                    .dripForEver(" ".repeat(1000), Duration.ofMillis(150))));
  }

  static List<Misbehaviour> errors() {
    return List.of(
        slowError("401 Unauthorized", "401, body drips"),
        slowError("404 Not Found", "404, body drips"),
        slowError("500 Internal Server Error", "500, body drips"),
        slowError("503 Service Unavailable", "503, body drips"),
        floodedError("401 Unauthorized", "401, endless body"),
        floodedError("404 Not Found", "404, endless body"),
        floodedError("500 Internal Server Error", "500, endless body"),
        answer(
            "500, body of 1 TB that does not come",
            Trouble.SLOW_ERROR,
            good -> empty().head(good.status("500 Error"), TERABYTE).stall()));
  }

  private static Misbehaviour slowError(String status, String name) {
    return answer(
        name,
        Trouble.SLOW_ERROR,
        good ->
            empty().head(good.status(status), TERABYTE).send("{\"code\":").dripForEver(" ", TICK));
  }

  private static Misbehaviour floodedError(String status, String name) {
    return answer(
        name,
        Trouble.SLOW_ERROR,
        good -> empty().head(good.status(status), CHUNKED).flood("8\r\n" + "x".repeat(8) + "\r\n"));
  }

  private static byte[] half(Answer good) {
    return Arrays.copyOf(good.body(), good.body().length / 2);
  }

  private static Script halfHead(Answer good) {
    return empty().send(good.statusLine() + "\r\n" + good.fields());
  }
}
