package io.github.hmpsdk.cli;

import static io.github.hmpsdk.cli.ConnectionValues.API_KEY;
import static io.github.hmpsdk.cli.ConnectionValues.API_SECRET;
import static io.github.hmpsdk.cli.ConnectionValues.CA_FILE;
import static io.github.hmpsdk.cli.ConnectionValues.PASSWORD;
import static io.github.hmpsdk.cli.ConnectionValues.PASSWORD_FILE;
import static io.github.hmpsdk.cli.ConnectionValues.PIN;
import static io.github.hmpsdk.cli.ConnectionValues.SECRET_FILE;
import static io.github.hmpsdk.cli.ConnectionValues.URL;
import static io.github.hmpsdk.cli.ConnectionValues.USER;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.ApplianceAddress;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.http.HmpTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which appliance, as whom, and whom to trust: each from the first source that says it. Two rules
 * keep a secret from whom it is not meant for: a source that names another appliance is left out,
 * and so is a secret that stands beside another user. Not thread-safe.
 */
final class Connection {

  private final List<ConnectionValues> sources;
  private final String url;
  private final Terminal terminal;

  private Connection(List<ConnectionValues> sources, String url, Terminal terminal) {
    this.sources = sources;
    this.url = url;
    this.terminal = terminal;
  }

  /**
   * Puts sources together.
   *
   * @param sources the first one wins
   * @param terminal asked for a secret that no source has
   * @throws UsageException if no source names an appliance, or one names it wrongly
   */
  static Connection of(List<ConnectionValues> sources, Terminal terminal) {
    String url =
        sources.stream()
            .filter(source -> source.has(URL))
            .map(Connection::address)
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Which appliance? Give --url, HMP_URL, or a profile with url"));
    List<ConnectionValues> ofIt =
        sources.stream().filter(source -> !source.has(URL) || address(source).equals(url)).toList();
    return new Connection(ofIt, url, terminal);
  }

  /**
   * A client to be set up further, and built.
   *
   * @throws UsageException if nobody says who logs in, or with what
   */
  HmpClientBuilder builder() {
    try {
      HmpClientBuilder builder = HmpClient.builder(url).credentials(credentials());
      HmpTls trust = trust();
      return trust == null ? builder : builder.tls(trust);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /** The appliance's address. */
  String url() {
    return url;
  }

  /** Whether an API key logs in, and no local user. */
  boolean isByKey() {
    return identity().has(API_KEY);
  }

  /** The name of the user, or the API key. */
  String who() {
    ConnectionValues source = identity();
    return Objects.requireNonNull(source.get(source.has(USER) ? USER : API_KEY));
  }

  /** Whether a pin, a CA file, or what Java trusts decides whom to trust. */
  String trustedBy() {
    ConnectionValues source = first(PIN, CA_FILE);
    return source == null ? "Java's certificates" : source.has(PIN) ? "the pin" : "the CA file";
  }

  private static String address(ConnectionValues source) {
    String typed = Objects.requireNonNull(source.get(URL));
    try {
      return ApplianceAddress.check(
          "url of " + source.origin(), typed.contains("://") ? typed : "https://" + typed, false);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private @Nullable HmpTls trust() {
    ConnectionValues source = first(PIN, CA_FILE);
    if (source == null) {
      return null;
    }
    String pin = source.get(PIN);
    return pin != null
        ? HmpTls.pinnedKey(pin)
        : HmpTls.certificateAuthority(Path.of(Objects.requireNonNull(source.get(CA_FILE))));
  }

  private HmpCredentials credentials() {
    ConnectionValues source = identity();
    String user = source.get(USER);
    return user != null
        ? HmpCredentials.localUser(
            user, secret(USER, user, PASSWORD, PASSWORD_FILE, "Password of " + user))
        : HmpCredentials.apiKey(
            Objects.requireNonNull(source.get(API_KEY)),
            secret(
                API_KEY,
                Objects.requireNonNull(source.get(API_KEY)),
                API_SECRET,
                SECRET_FILE,
                "Secret of the API key"));
  }

  private ConnectionValues identity() {
    ConnectionValues source = first(USER, API_KEY);
    if (source == null) {
      throw new UsageException(
          "Who logs in at "
              + url
              + "? Give --user or --api-key, HMP_USER or HMP_API_KEY, or a profile of this"
              + " appliance that has one");
    }
    return source;
  }

  /** The first source that has one of two, which must not have both. */
  private @Nullable ConnectionValues first(String one, String other) {
    for (ConnectionValues source : sources) {
      if (source.has(one) && source.has(other)) {
        throw new UsageException(source.origin() + ": give " + one + " or " + other + ", not both");
      }
      if (source.has(one) || source.has(other)) {
        return source;
      }
    }
    return null;
  }

  private String secret(
      String identity, String whose, String secret, String secretFile, String question) {
    for (ConnectionValues source : sources) {
      String named = source.get(identity);
      if (named == null || named.equals(whose)) {
        String value = source.get(secret);
        String file = source.get(secretFile);
        if (value != null || file != null) {
          return value != null ? value : read(Path.of(Objects.requireNonNull(file)));
        }
      }
    }
    String answer = terminal.askSecretly(question + " at " + url);
    if (answer == null || answer.isEmpty()) {
      throw new UsageException(
          "No secret for "
              + url
              + ", and nobody at a terminal to ask: give --"
              + secretFile
              + ", HMP_"
              + secret.toUpperCase(Locale.ROOT).replace('-', '_')
              + " or a profile. One that stands beside another address or user is not used");
    }
    return answer;
  }

  /** Editors end a file with a line feed, which is not part of the secret. */
  private static String read(Path file) {
    try {
      return Files.readString(file).replaceFirst("\\R$", "");
    } catch (IOException unreadable) {
      throw new UsageException(
          file + " cannot be read: " + unreadable.getClass().getSimpleName(), unreadable);
    }
  }
}
