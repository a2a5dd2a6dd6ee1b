package io.github.hmpsdk.error;

import java.io.Serializable;

/**
 * Which operation failed. Immutable and thread-safe.
 *
 * @param id the operation's id in the definition, such as {@code getSource}
 * @param method the HTTP method
 * @param path the path as the definition has it, such as {@code /sources/{sourceId}}
 * @param permission the permission it needs, as the reference prints it
 */
public record Operation(String id, String method, String path, String permission)
    implements Serializable {

  @Override
  public String toString() {
    return method + " " + path + " (" + id + ")";
  }
}
