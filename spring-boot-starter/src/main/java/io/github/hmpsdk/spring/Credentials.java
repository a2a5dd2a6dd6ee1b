package io.github.hmpsdk.spring;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.spring.ApplianceProperties.Auth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes credentials of properties, and says what is missing. */
final class Credentials {

  private Credentials() {}

  static HmpCredentials of(String prefix, Auth auth) {
    String at = prefix + ".auth.";
    if (auth.username() != null && auth.apiKey() != null) {
      throw new HmpConfigurationException(
          "Both " + at + "username and " + at + "api-key are set.",
          "Keep the one to log in with, and remove the other.");
    }
    if (auth.username() != null) {
      Supplier<String> password = secret(at + "password", auth.password(), auth.passwordFile());
      return HmpCredentials.localUser(auth.username(), password);
    }
    if (auth.apiKey() != null) {
      Supplier<String> secret = secret(at + "api-secret", auth.apiSecret(), auth.apiSecretFile());
      return HmpCredentials.apiKey(auth.apiKey(), secret);
    }
    throw new HmpConfigurationException(
        "Neither " + at + "username nor " + at + "api-key is set.",
        "Set "
            + at
            + "username with password or password-file for a local user, or "
            + at
            + "api-key with api-secret or api-secret-file.");
  }

  private static Supplier<String> secret(
      String property, @Nullable String value, @Nullable String file) {
    if (value != null && file != null) {
      throw new HmpConfigurationException(
          "Both " + property + " and " + property + "-file are set.", "Keep one of them.");
    }
    if (value != null) {
      return () -> value;
    }
    if (file == null) {
      throw new HmpConfigurationException(
          "Neither " + property + " nor " + property + "-file is set.",
          "Set " + property + "-file to a file with the secret, or " + property + ".");
    }
    return () -> read(property, Path.of(file));
  }

  /** An editor's newline at the end is not part of the secret. */
  private static String read(String property, Path file) {
    try {
      return Files.readString(file).stripTrailing();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(property + "-file cannot be read: " + file, unreadable);
    }
  }
}
