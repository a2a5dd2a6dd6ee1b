package io.github.hmpsdk.hostile;

import static io.github.hmpsdk.hostile.Misbehaviour.answer;
import static io.github.hmpsdk.hostile.Misbehaviour.content;
import static io.github.hmpsdk.hostile.Script.empty;

import io.github.hmpsdk.hostile.HostileServer.Mode;
import io.github.hmpsdk.hostile.Misbehaviour.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Servers, and proxies before them, whose answer is not what it seems. */
final class LyingServers {

  private static final String JSON = "application/json";
  private static final String BOM = "\u00ef\u00bb\u00bf";
  private static final String CANARY = Answer.CANARY;
  private static final String TERABYTE = Answer.length(1L << 40);

  private static final byte[] BOMB = gzip(new byte[64 << 20]);

  private LyingServers() {}

  static List<Misbehaviour> contents() {
    return List.of(
        content("200 with nothing", Trouble.NOTHING, good -> good.content("")),
        answer("204", Trouble.NOTHING, good -> empty().head(good.status("204 No Content"), "")),
        content("200 with white space", Trouble.NOTHING, good -> good.content(JSON, " \r\n "))
            .only(kind -> !kind.isBinary()),
        content("null", Trouble.ANOTHER_CONTENT, good -> good.content(JSON, "null")),
        content("{}", Trouble.ANOTHER_CONTENT, good -> good.content(JSON, "{}")),
        content(
            "data is null", Trouble.ANOTHER_CONTENT, good -> good.content(JSON, "{\"data\":null}")),
        content("a number", Trouble.ANOTHER_CONTENT, good -> good.content(JSON, "7")),
        content(
            "JSON cut off", Trouble.ANOTHER_CONTENT, good -> good.content(JSON, "{\"data\":[{")),
        content(
            "JSON and nonsense behind it",
            Trouble.ANOTHER_CONTENT,
            good -> good.content(JSON, "{\"data\":[{\"id\":\"a\"}]} " + CANARY)),
        content(
                "JSON instead of bytes",
                Trouble.ANOTHER_CONTENT,
                good -> good.content(JSON, "{\"a\":1}"))
            .only(Kind::isBinary),
        content(
                "JSON that says it is bytes",
                Trouble.ANOTHER_CONTENT,
                good -> good.content("{\"code\":\"" + CANARY + "\"}"))
            .only(Kind::isBinary),
        content(
                "HTML that says it is bytes",
                Trouble.ANOTHER_CONTENT,
                good -> good.content("<!DOCTYPE html><html>" + CANARY))
            .only(Kind::isBinary),
        content("text", Trouble.ANOTHER_CONTENT, good -> good.content("text/plain", CANARY)),
        content(
                "a picture instead of JSON",
                Trouble.ANOTHER_CONTENT,
                good -> good.content("image/jpeg", "\u00ff\u00d8\u00ff\u00e0" + CANARY))
            .only(kind -> !kind.isBinary()),
        content(
            "compressed, unasked",
            Trouble.ANOTHER_CONTENT,
            good -> good.field("Content-Encoding: gzip").content(gzip(good.body()))),
        content(
            "a bomb of gzip",
            Trouble.ANOTHER_CONTENT,
            good -> good.field("Content-Encoding: gzip").content(BOMB)),
        content(
            "deep JSON",
            Trouble.ANOTHER_CONTENT,
            good -> good.content(JSON, "{\"data\":" + "[".repeat(100_000))),
        answer(
            "endless body",
            Trouble.FLOOD,
            good -> empty().head(good, "").send(good.body()).flood("x" + CANARY)),
        answer(
            "body of 1 TB, fast",
            Trouble.FLOOD,
            good -> empty().head(good, TERABYTE).send(good.body()).flood(" ")),
        answer(
            "endless chunks",
            Trouble.FLOOD,
            good ->
                empty()
                    .head(good, "Transfer-Encoding: chunked")
                    .chunk(good.body())
                    .flood("8\r\n        \r\n")),
        answer(
            "endless chunks, each with an extension",
            Trouble.FLOOD,
            good ->
                empty()
                    .head(good, "Transfer-Encoding: chunked")
                    .chunk(good.body())
                    .flood("400;x=" + "y".repeat(900) + "\r\n" + " ".repeat(1024) + "\r\n")));
  }

  static List<Misbehaviour> disguises() {
    return List.of(
        content("login page as 200", Trouble.LOGIN_PAGE, good -> Answer.page("200 OK")),
        content(
            "login page as 203", Trouble.LOGIN_PAGE, good -> Answer.page("203 Non-Authoritative")),
        content(
            "302 to a login page",
            Trouble.LOGIN_PAGE,
            good -> Answer.page("302 Found").field("Location: /login?" + CANARY)),
        content(
            "307 to another host",
            Trouble.LOGIN_PAGE,
            good -> Answer.page("307 Elsewhere").field("Location: https://other.invalid/")),
        content("308 without a place", Trouble.LOGIN_PAGE, good -> Answer.page("308 Permanent")),
        content(
                "401 of the appliance",
                Trouble.REFUSED_LOGIN,
                good -> error("401 No", "020001", 401))
            .only(kind -> kind != Kind.LOGIN),
        content("its 401 as 200", Trouble.REFUSED_LOGIN, good -> error("200 OK", "020001", 401))
            .only(kind -> kind != Kind.LOGIN),
        content("its 404 as 200", Trouble.ABSENT, good -> error("200 OK", "050002", 404)),
        content("its 403 as 200", Trouble.FORBIDDEN, good -> error("200 OK", "020003", 403)),
        content("its 500 as 200", Trouble.FAILED, good -> error("200 OK", "010001", 500)),
        content("its 503 as 200", Trouble.BUSY, good -> error("200 OK", "010002", 503)));
  }

  static List<Misbehaviour> proxies() {
    return List.of(
        content(
            "proxy's 401",
            Trouble.REFUSED_LOGIN,
            good ->
                Answer.page("401 Unauthorized").field("WWW-Authenticate: Basic realm=\"proxy\"")),
        content("proxy's 403", Trouble.FORBIDDEN, good -> Answer.page("403 Forbidden")),
        content("proxy's 404", Trouble.PROXY_SPEAKS, good -> Answer.page("404 Not Found")),
        content(
            "proxy's 407", Trouble.PROXY_SPEAKS, good -> Answer.page("407 Proxy Authentication")),
        content("proxy's 502", Trouble.FAILED, good -> Answer.page("502 Bad Gateway")),
        content("proxy's 503", Trouble.BUSY, good -> Answer.page("503 Service Unavailable")),
        content("proxy's 504", Trouble.FAILED, good -> Answer.page("504 Gateway Timeout")),
        content("500 with nothing", Trouble.FAILED, good -> good.status("500 Error").content("")),
        content("429", Trouble.BUSY, good -> Answer.page("429 Too Many Requests")),
        content("408", Trouble.BUSY, good -> Answer.page("408 Request Timeout")),
        content(
                "206 unasked",
                Trouble.OTHER,
                good -> good.status("206 Partial Content").field("Content-Range: bytes 0-9/1000"))
            .only(Kind::isBinary),
        content("304 unasked", Trouble.OTHER, good -> good.status("304 Not Modified").content("")),
        content("418", Trouble.OTHER, good -> Answer.page("418 Teapot")),
        content("599", Trouble.OTHER, good -> Answer.page("599 Strange")),
        content("999", Trouble.OTHER, good -> Answer.page("999 Strange")),
        tunnel("CONNECT: 401", "401 Unauthorized"),
        tunnel("CONNECT: 403", "403 Forbidden"),
        tunnel("CONNECT: 404", "404 Not Found"),
        tunnel("CONNECT: 407", "407 Proxy Authentication Required"),
        tunnel("CONNECT: 502", "502 Bad Gateway"),
        tunnel("CONNECT: 503", "503 Service Unavailable"),
        tunnel("CONNECT: 302", "302 Found"));
  }

  static List<Misbehaviour> questionable() {
    return List.of(
        content(
                "a byte order mark before the JSON",
                Trouble.QUESTIONABLE,
                good -> good.content(BOM + new String(good.body(), StandardCharsets.ISO_8859_1)))
            .only(kind -> !kind.isBinary()),
        content("JSON in UTF-16", Trouble.QUESTIONABLE, good -> good.content(utf16(good.body())))
            .only(kind -> !kind.isBinary()),
        content("a lower-case version", Trouble.QUESTIONABLE, good -> good.line("http/1.1 200 OK")),
        content("a folded header", Trouble.QUESTIONABLE, good -> good.field("X-A: b\r\n c")),
        content("a blank before the colon", Trouble.QUESTIONABLE, good -> good.field("X-A : b")),
        content("a zero byte in a header", Trouble.QUESTIONABLE, good -> good.field("X-A: b\0c")),
        content(
            "Connection: close and keep-alive",
            Trouble.QUESTIONABLE,
            good -> good.field("Connection: close, keep-alive").field("Keep-Alive: timeout=0")),
        answer(
            "bare line feeds",
            Trouble.QUESTIONABLE,
            good ->
                empty()
                    .send(good.head(Answer.length(good.body().length)).replace("\r\n", "\n"))
                    .then(wire -> good.delivered().run())
                    .send(good.body())),
        answer(
            "empty lines before it",
            Trouble.QUESTIONABLE,
            good -> empty().send("\r\n\r\n").whole(good)),
        answer(
                "length with a plus",
                Trouble.QUESTIONABLE,
                good -> empty().send(good.head("Content-Length: +9")).send("123456789").finish())
            .only(kind -> kind == Kind.DELETE || kind == Kind.LOGOUT),
        answer(
            "blanks in the chunk size",
            Trouble.QUESTIONABLE,
            good ->
                empty()
                    .head(good, "Transfer-Encoding: chunked")
                    .send(" " + Integer.toHexString(good.body().length) + " \r\n")
                    .send(good.body())
                    .send("\r\n0\r\n\r\n")
                    .finish()),
        answer(
            "transfer encoding identity",
            Trouble.QUESTIONABLE,
            good -> empty().head(good, "Transfer-Encoding: identity").send(good.body()).finish()),
        answer(
                "413 before the body is read, then closed",
                Trouble.OTHER,
                good -> empty().whole(Answer.page("413 Content Too Large")).finish())
            .at(Place.ANSWER_WITHOUT_READING)
            .only(Kind::sendsBody));
  }

  private static byte[] utf16(byte[] ascii) {
    return new String(ascii, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16BE);
  }

  private static Misbehaviour tunnel(String name, String status) {
    Answer page =
        Answer.page(status)
            .field("Proxy-Authenticate: Basic realm=\"" + CANARY + "\"")
            .field("Location: https://other.invalid/");
    return answer(name, Trouble.CONNECTION_REFUSED, good -> empty().whole(page))
        .over(Mode.PROXY)
        .at(Place.TUNNEL);
  }

  /** As the appliance says it. */
  private static Answer error(String status, String code, int meant) {
    return Answer.json(
            "{\"code\":\"%s\",\"name\":\"%s\",\"message\":\"\",\"httpStatusCode\":%d}"
                .formatted(code, meant == 401 ? "UserNotAuthorized" : "SomeError", meant))
        .status(status);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(small)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return small.toByteArray();
  }
}
