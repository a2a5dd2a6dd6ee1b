package io.github.hmpsdk.http;

/**
 * Internal: one header that a login puts on requests. Its text shows no value. Immutable.
 *
 * @param name the header
 * @param value the whole line, secret
 */
public record StampHeader(String name, String value) {

  @Override
  public String toString() {
    return name + ": ***";
  }
}
