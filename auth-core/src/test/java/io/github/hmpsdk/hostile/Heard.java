package io.github.hmpsdk.hostile;

import java.util.Locale;

/**
 * A request as it came over the wire.
 *
 * @param visit number of the connection
 * @param nanos when its head was there, by {@link System#nanoTime}
 * @param head request line and headers
 * @param body empty if the server did not read it
 */
record Heard(int visit, long nanos, String head, String body) {

  Heard withBody(String text) {
    return new Heard(visit, nanos, head, text);
  }

  String line() {
    return head.substring(0, head.indexOf("\r\n"));
  }

  boolean is(String method, String path) {
    return head.startsWith(method + " " + path + " ") || head.startsWith(method + " " + path + "?");
  }

  /** A header's value; empty if there is none. */
  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return line();
  }
}
