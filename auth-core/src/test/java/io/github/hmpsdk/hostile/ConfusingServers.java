package io.github.hmpsdk.hostile;

import static io.github.hmpsdk.hostile.Misbehaviour.answer;
import static io.github.hmpsdk.hostile.Misbehaviour.content;
import static io.github.hmpsdk.hostile.Script.empty;

import io.github.hmpsdk.hostile.HostileServer.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Servers whose answer is right, while where it ends, or what comes behind it, is not. */
final class ConfusingServers {

  private static final Duration LATER = Duration.ofMillis(60);
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  /** What the next call would take for its own answer. */
  private static final String FORGED =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 24\r\n\r\n"
          + "{\"data\":{\"id\":\"forged\"}}";

  private ConfusingServers() {}

  static List<Misbehaviour> behind() {
    return List.of(
        answer(
            "a second answer behind it",
            Trouble.BEHIND,
            good -> empty().then(joined(good, FORGED))),
        answer(
            "a second answer a little later",
            Trouble.BEHIND,
            good -> empty().whole(good).pause(LATER).send(FORGED)),
        answer(
            "408 a little later, then closed",
            Trouble.BEHIND,
            good ->
                empty()
                    .whole(good)
                    .pause(LATER)
                    .send("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")
                    .finish()),
        answer("one byte behind it", Trouble.BEHIND, good -> empty().then(joined(good, "x"))),
        answer("a line end behind it", Trouble.BEHIND, good -> empty().then(joined(good, "\r\n"))),
        answer(
            "a second answer behind the last chunk",
            Trouble.BEHIND,
            good -> empty().head(good, CHUNKED).chunk(good.body()).send("0\r\n\r\n" + FORGED)),
        answer(
            "a second answer behind the trailers",
            Trouble.BEHIND,
            good ->
                empty()
                    .head(good, CHUNKED)
                    .chunk(good.body())
                    .send("0\r\nX-T: 1\r\n\r\n" + FORGED)),
        answer(
            "a flood behind it", Trouble.BEHIND, good -> empty().whole(good).flood(Answer.CANARY)),
        answer(
            "drops behind it",
            Trouble.BEHIND,
            good -> empty().whole(good).dripForEver("x", Duration.ofMillis(20))),
        answer(
                "TLS: a second answer a little later",
                Trouble.BEHIND,
                good -> empty().whole(good).pause(LATER).send(FORGED))
            .over(Mode.TLS),
        answer(
                "204 with a second answer as its body",
                Trouble.BEHIND,
                good -> empty().send("HTTP/1.1 204 No Content\r\n\r\n" + FORGED))
            .only(kind -> kind == Kind.DELETE || kind == Kind.LOGOUT),
        answer(
            "length too small",
            Trouble.TOO_SHORT,
            good -> empty().head(good, Answer.length(good.body().length / 2)).send(good.body())),
        answer(
            "length too small, a second answer in the rest",
            Trouble.TOO_SHORT,
            good ->
                empty().head(good, Answer.length(good.body().length / 2)).half(good).send(FORGED)));
  }

  static List<Misbehaviour> framings() {
    return List.of(
        answer(
            "length and chunks",
            Trouble.DOUBTFUL_FRAMING,
            good ->
                empty()
                    .head(good, "Content-Length: 3\r\n" + CHUNKED)
                    .chunk(good.body())
                    .send("0\r\n\r\n")),
        answer(
            "chunks and length",
            Trouble.DOUBTFUL_FRAMING,
            good ->
                empty()
                    .head(good, CHUNKED + "\r\nContent-Length: 3")
                    .chunk(good.body())
                    .send("0\r\n\r\n")),
        answer(
            "the same length twice",
            Trouble.DOUBTFUL_FRAMING,
            good -> empty().send(twice(good)).send(good.body())),
        answer(
            "HTTP/1.0 with chunks",
            Trouble.DOUBTFUL_FRAMING,
            good ->
                empty()
                    .head(good.line("HTTP/1.0 200 OK"), CHUNKED)
                    .chunk(good.body())
                    .send("0\r\n\r\n")
                    .finish()));
  }

  static List<Misbehaviour> last() {
    return List.of(
        answer("closed after it, unsaid", Trouble.LAST, good -> empty().whole(good).finish()),
        answer("reset after it", Trouble.LAST, good -> empty().whole(good).pause(LATER).reset()),
        answer(
            "closed a little later, unsaid",
            Trouble.LAST,
            good -> empty().whole(good).pause(LATER).finish()),
        answer("half-closed after it", Trouble.LAST, good -> empty().whole(good).halfClose()),
        answer(
            "Connection: close, and left open",
            Trouble.LAST,
            good -> empty().whole(good.field("Connection: close"))),
        answer(
            "HTTP/1.0", Trouble.LAST, good -> empty().whole(good.line("HTTP/1.0 200 OK")).finish()),
        answer(
            "HTTP/1.0 without a length",
            Trouble.LAST,
            good -> empty().head(good.line("HTTP/1.0 200 OK"), "").send(good.body()).finish()),
        answer(
            "without framing, to the end",
            Trouble.LAST,
            good -> empty().head(good, "").send(good.body()).finish()),
        answer(
                "TLS: closed after it, unsaid",
                Trouble.LAST,
                good -> empty().whole(good).pause(LATER).finish())
            .over(Mode.TLS),
        answer("TLS: cut after it", Trouble.LAST, good -> empty().whole(good).pause(LATER).reset())
            .over(Mode.TLS));
  }

  static List<Misbehaviour> odd() {
    return List.of(
        content("a right answer", Trouble.ODD, good -> good),
        content("no content type", Trouble.ODD, Answer::untyped).only(kind -> kind != Kind.PICTURE),
        content("status without a reason", Trouble.ODD, good -> good.status("200")),
        content("cookies of others", Trouble.ODD, good -> good.field("Set-Cookie: calypso=1; x")),
        answer(
            "103, then the answer",
            Trouble.ODD,
            good -> empty().send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n").whole(good)),
        answer(
            "a slow answer that is in time",
            Trouble.ODD,
            good -> empty().pause(Duration.ofMillis(200)).whole(good)),
        answer(
            "in small pieces",
            Trouble.ODD,
            good ->
                empty()
                    .head(good, Answer.length(good.body().length))
                    .half(good)
                    .pause(LATER)
                    .part(good, good.body().length / 2, good.body().length)),
        answer(
            "chunks, extensions and trailers",
            Trouble.ODD,
            good ->
                empty()
                    .head(good, CHUNKED)
                    .chunk(good.body(), ";name=\"value\"")
                    .send("0;last\r\nX-Trailer: 1\r\n\r\n")));
  }

  /** Whoever does not believe such a head knows nothing of a cookie in it. */
  private static String twice(Answer good) {
    String length = Answer.length(good.body().length);
    return good.head(length + "\r\n" + length);
  }

  private static Script joined(Answer good, String behind) {
    String all =
        good.head(Answer.length(good.body().length))
            + new String(good.body(), StandardCharsets.ISO_8859_1)
            + behind;
    return empty().send(all).then(wire -> good.delivered().run());
  }
}
