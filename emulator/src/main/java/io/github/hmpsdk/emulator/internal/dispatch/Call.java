package io.github.hmpsdk.emulator.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.login.ActiveLogin;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
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
public record Call(
    IncomingRequest incoming, Map<String, String> pathParameters, @Nullable ActiveLogin login) {

  public String path(String name) {
    return Objects.requireNonNull(pathParameters.get(name), name);
  }

  public Optional<String> query(String name) {
    return incoming.query().getOrDefault(name, List.of()).stream().findFirst();
  }

  public int number(String name, int otherwise) {
    try {
      return query(name).map(Integer::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw HmpError.INPUT_VALIDATION.exception(name + ": not a number");
    }
  }

  public JsonNode body() {
    return incoming.body().json();
  }

  public ActiveLogin requiredLogin() {
    return Objects.requireNonNull(
        login, "access control lets nobody through to this operation without a login");
  }
}
