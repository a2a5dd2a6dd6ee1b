package io.github.hmpsdk.emulator.internal.definition;

import java.util.Set;

/**
 * An operation of the definition.
 *
 * @param id its operationId
 * @param method its HTTP method
 * @param path where it is
 * @param permission what it needs, {@code All} if any login will do
 * @param schemes the security schemes it accepts; none if it is open to everybody
 * @param mediaTypes the media types of its request body; none if it has no body
 */
public record Operation(
    String id,
    String method,
    PathTemplate path,
    String permission,
    Set<String> schemes,
    Set<String> mediaTypes) {

  public boolean isOpen() {
    return schemes.isEmpty();
  }
}
