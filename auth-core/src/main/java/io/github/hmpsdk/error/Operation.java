package io.github.hmpsdk.error;

import java.io.Serializable;

/**
 * Which operation failed, and where. Immutable and thread-safe.
 *
 * @param id the operation's id in the definition, such as {@code getSource}
 * @param method the HTTP method
 * @param path the path as the definition has it, such as {@code /sources/{sourceId}}
 * @param permission the permission it needs, as the reference prints it
 * @param appliance whose operation: the host, or the name that the client was given; empty if
 *     nobody knows
 * @param requestPath the path as it was sent, ids included, such as {@code /apis/sources/7}, for
 *     programs: no text of the SDK shows it; empty if nothing was sent
 */
public record Operation(
    String id, String method, String path, String permission, String appliance, String requestPath)
    implements Serializable {

  /**
   * Of no appliance.
   *
   * @param id the operation's id
   * @param method the HTTP method
   * @param path the path as the definition has it
   * @param permission the permission it needs
   */
  public Operation(String id, String method, String path, String permission) {
    this(id, method, path, permission, "", "");
  }

  /**
   * The same of an appliance.
   *
   * @param value its host or name
   * @return a copy
   */
  public Operation at(String value) {
    return new Operation(id, method, path, permission, value, requestPath);
  }

  /**
   * The same with the path that was sent.
   *
   * @param value without host and query
   * @return a copy
   */
  public Operation requesting(String value) {
    return new Operation(id, method, path, permission, appliance, value);
  }

  @Override
  public String toString() {
    String what = method + " " + path + " (" + id + ")";
    return appliance.isEmpty() ? what : what + " at " + appliance;
  }
}
