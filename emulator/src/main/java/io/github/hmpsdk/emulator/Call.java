package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that may go to its operation: its login was looked at, and it fits the definition.
 *
 * @param incoming the request
 * @param pathParameters the values in its path, unescaped
 * @param login the login it belongs to, null where none is needed
 */
record Call(
    IncomingRequest incoming, Map<String, String> pathParameters, @Nullable ActiveLogin login) {

  String path(String name) {
    return Objects.requireNonNull(pathParameters.get(name), name);
  }

  Optional<String> query(String name) {
    return incoming.query().getOrDefault(name, List.of()).stream().findFirst();
  }

  int number(String name, int otherwise) {
    try {
      return query(name).map(Integer::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw HmpError.INPUT_VALIDATION.exception(name + ": not a number");
    }
  }

  JsonNode body() {
    return incoming.body().json();
  }

  ActiveLogin requiredLogin() {
    return Objects.requireNonNull(
        login, "access control lets nobody through to this operation without a login");
  }
}
