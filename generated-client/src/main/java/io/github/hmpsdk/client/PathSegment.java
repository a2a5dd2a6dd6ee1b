package io.github.hmpsdk.client;

import feign.Param;
import org.jspecify.annotations.Nullable;

/**
 * Writes an id into a path so that it cannot leave its segment (RFC 3986 3.3). What is empty,
 * {@code .}, {@code ..}, or holds a character with a meaning in an address, a control character or
 * half a surrogate pair is refused; anything else outside the unreserved characters is
 * percent-encoded. Stateless and thread-safe.
 */
public final class PathSegment implements Param.Expander {

  private static final String REFUSED = "/\\%?#;";

  /** For Feign. */
  public PathSegment() {}

  @Override
  public String expand(Object value) {
    return encode("path parameter", value);
  }

  /**
   * Encodes an id, or refuses it.
   *
   * @param name the parameter's name, for the message
   * @param value the id
   * @return the encoded segment
   * @throws IllegalArgumentException if the id is null, empty, or not safe in a path; the message
   *     says which and where, and repeats nothing of the id
   */
  public static String encode(String name, @Nullable Object value) {
    String id = value == null ? "" : value.toString();
    if (id.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    if (id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException(name + " must not be a dot segment");
    }
    for (int i = 0; i < id.length(); i++) {
      refuseUnsafe(name, id.charAt(i), i);
    }
    return PercentEncoding.of(name, id);
  }

  private static void refuseUnsafe(String name, char character, int position) {
    if (Character.isISOControl(character) || REFUSED.indexOf(character) >= 0) {
      throw new IllegalArgumentException(
          "%s has a character that is not allowed in an id (U+%04X at position %d)"
              .formatted(name, (int) character, position));
    }
  }
}
