package io.github.hmpsdk.hostile;

import java.nio.charset.StandardCharsets;

/** An answer that is as it should be, for scripts to spoil. Immutable. */
final class Answer {

  /** Stands in whatever a server says wrongly, and must not be repeated by an exception. */
  static final String CANARY = "canary-7391-of-the-server";

  private final String statusLine;
  private final String fields;
  private final byte[] body;
  private final Runnable delivered;

  private Answer(String statusLine, String fields, byte[] body, Runnable delivered) {
    this.statusLine = statusLine;
    this.fields = fields;
    this.body = body;
    this.delivered = delivered;
  }

  static Answer json(String body) {
    return ok("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer ok(String type, byte[] body) {
    return new Answer("HTTP/1.1 200 OK", "Content-Type: " + type + "\r\n", body, () -> {});
  }

  static Answer page(String status) {
    return ok(
            "text/html; charset=utf-8",
            ("<html><body>" + CANARY + "</body></html>").getBytes(StandardCharsets.UTF_8))
        .status(status);
  }

  static String length(long length) {
    return "Content-Length: " + length;
  }

  /** Without its end. */
  String statusLine() {
    return statusLine;
  }

  /** Header lines besides the framing, each with its end. */
  String fields() {
    return fields;
  }

  byte[] body() {
    return body;
  }

  /** Run when the whole head is on the wire. */
  Runnable delivered() {
    return delivered;
  }

  Answer whenDelivered(Runnable task) {
    return new Answer(statusLine, fields, body, task);
  }

  Answer status(String status) {
    return line("HTTP/1.1 " + status);
  }

  /** A cookie in an error is nobody's login. */
  Answer line(String line) {
    boolean success = line.contains(" 2");
    return new Answer(line, fields, body, success ? delivered : () -> {});
  }

  Answer field(String line) {
    return new Answer(statusLine, fields + line + "\r\n", body, delivered);
  }

  /** Another content under the headers that were promised. */
  Answer content(String text) {
    return content(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Answer content(byte[] bytes) {
    return new Answer(statusLine, fields, bytes, delivered);
  }

  /** Another content of another type; the cookie of a login, if there is one, stays. */
  Answer content(String type, String text) {
    String others = fields.replaceAll("Content-Type: [^\r]*\r\n", "");
    return new Answer(statusLine, "Content-Type: " + type + "\r\n" + others, body, delivered)
        .content(text);
  }

  /** Another content without saying of what type. */
  Answer untyped() {
    return new Answer(
        statusLine, fields.replaceAll("Content-Type: [^\r]*\r\n", ""), body, delivered);
  }

  /** Head with these lines about the framing; none if it is empty. */
  String head(String framing) {
    return statusLine + "\r\n" + fields + framing + (framing.isEmpty() ? "\r\n" : "\r\n\r\n");
  }
}
