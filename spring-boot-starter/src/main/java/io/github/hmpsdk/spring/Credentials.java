package io.github.hmpsdk.spring;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.spring.ApplianceProperties.Auth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes credentials of properties, and says what is missing. What is blank counts as not set, so
 * that a property may stand for an environment variable that is not there.
 */
final class Credentials {

  private static final String USER = "username";
  private static final String PASSWORD = "password";
  private static final String KEY = "api-key";
  private static final String SECRET = "api-secret";
  private static final String FILE = "-file";

  private final String at;
  private final boolean checkFiles;
  private final Map<String, String> set = new LinkedHashMap<>();

  private Credentials(String prefix, Auth auth) {
    at = prefix + ".auth.";
    checkFiles = auth.checkFiles();
    put(USER, auth.username());
    put(PASSWORD, auth.password());
    put(PASSWORD + FILE, auth.passwordFile());
    put(KEY, auth.apiKey());
    put(SECRET, auth.apiSecret());
    put(SECRET + FILE, auth.apiSecretFile());
  }

  static HmpCredentials of(String prefix, Auth auth) {
    return new Credentials(prefix, auth).credentials();
  }

  /** The file that the secret is in, if it is in one. */
  static Optional<SecretFile> file(String prefix, Auth auth) {
    Credentials credentials = new Credentials(prefix, auth);
    return Set.of(PASSWORD, SECRET).stream()
        .filter(name -> credentials.set.containsKey(name + FILE))
        .map(name -> credentials.property(name).file())
        .findFirst();
  }

  private HmpCredentials credentials() {
    refuseMixture();
    if (set.containsKey(USER)) {
      return HmpCredentials.localUser(set.get(USER), secret(PASSWORD));
    }
    if (set.containsKey(KEY)) {
      return HmpCredentials.apiKey(set.get(KEY), secret(SECRET));
    }
    throw new HmpConfigurationException(
        "Neither " + at + USER + " nor " + at + KEY + " is set.",
        "Set "
            + at
            + "username with password or password-file for a local user, or "
            + at
            + "api-key with api-secret or api-secret-file.");
  }

  /** Whoever gives both means one of them, and nobody can tell which. */
  private void refuseMixture() {
    Set<String> ofUser = new TreeSet<>(set.keySet());
    ofUser.retainAll(Set.of(USER, PASSWORD, PASSWORD + FILE));
    Set<String> ofKey = new TreeSet<>(set.keySet());
    ofKey.removeAll(ofUser);
    if (!ofUser.isEmpty() && !ofKey.isEmpty()) {
      throw new HmpConfigurationException(
          "Both " + at + last(ofUser) + " and " + at + first(ofKey) + " are set.",
          "Keep the one to log in with, and remove the other.");
    }
  }

  private static String first(Set<String> names) {
    return names.iterator().next();
  }

  private static String last(Set<String> names) {
    return names.contains(USER) ? USER : first(names);
  }

  private Supplier<String> secret(String name) {
    return property(name).supplier(at + "check-files", checkFiles);
  }

  private SecretProperty property(String name) {
    return new SecretProperty(at + name, set.get(name), set.get(name + FILE));
  }

  private void put(String name, @Nullable String value) {
    if (value != null && SecretProperty.isSet(value)) {
      set.put(name, value);
    }
  }
}
