package io.github.hmpsdk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a connection: the options, the environment or a profile. Immutable; its
 * text shows no value.
 */
final class ConnectionValues {

  static final String URL = "url";
  static final String USER = "user";
  static final String PASSWORD = "password";
  static final String PASSWORD_FILE = "password-file";
  static final String API_KEY = "api-key";
  static final String API_SECRET = "api-secret";
  static final String SECRET_FILE = "secret-file";
  static final String PIN = "pin";
  static final String CA_FILE = "ca-file";

  /** All that can be said. */
  static final List<String> NAMES =
      List.of(URL, USER, PASSWORD, PASSWORD_FILE, API_KEY, API_SECRET, SECRET_FILE, PIN, CA_FILE);

  private static final Map<String, String> VARIABLES =
      Map.of(
          "HMP_URL", URL,
          "HMP_USER", USER,
          "HMP_PASSWORD", PASSWORD,
          "HMP_API_KEY", API_KEY,
          "HMP_API_SECRET", API_SECRET,
          "HMP_PIN", PIN,
          "HMP_CA_FILE", CA_FILE);

  private final String origin;
  private final Map<String, String> values;

  ConnectionValues(String origin, Map<String, String> values) {
    this.origin = origin;
    this.values = Map.copyOf(values);
  }

  static ConnectionValues ofEnvironment(Map<String, String> variables) {
    Map<String, String> values = new LinkedHashMap<>();
    VARIABLES.forEach(
        (variable, name) -> {
          String value = variables.get(variable);
          if (value != null && !value.isEmpty()) {
            values.put(name, value);
          }
        });
    return new ConnectionValues("the environment", values);
  }

  /** Where they are from, for messages. */
  String origin() {
    return origin;
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Override
  public String toString() {
    return origin;
  }
}
