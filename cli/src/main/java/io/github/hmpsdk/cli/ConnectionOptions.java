package io.github.hmpsdk.cli;

import io.github.hmpsdk.HmpClientBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that logs in: a mixin for picocli. */
final class ConnectionOptions {

  /** For the footer of such commands. */
  static final String WHICH_WINS =
      """
      Address, user, secret and trust are each taken from the first of:
        1. the options
        2. the profile that --profile or HMP_PROFILE names
        3. HMP_URL, HMP_USER, HMP_PASSWORD, HMP_API_KEY, HMP_API_SECRET, HMP_PIN, HMP_CA_FILE
        4. the profile "default", if no other is named
        5. whoever sits at the terminal, asked without echo; a secret only
      A source that names another appliance is left out, and so is a secret beside another user.
      Without pin and CA file, what Java trusts is trusted.

      Profiles are in $XDG_CONFIG_HOME/hmp/profiles.properties, or ~/.config/hmp/..., mode 600:
        studio.url = https://hmp.example.com
        studio.user = operator
        studio.password-file = /run/secrets/studio
        studio.pin = sha256/...
      and api-key, api-secret, secret-file, password, ca-file.\
      """;

  private final Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A profile of the profile file, see below.")
  @Nullable String profile;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Longest time of a call. Default: ${DEFAULT-VALUE}.")
  long seconds;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The appliance, such as https://hmp.example.com.")
  void url(String value) {
    values.put(ConnectionValues.URL, value);
  }

  @Option(names = "--user", paramLabel = "NAME", description = "A local user.")
  void user(String value) {
    values.put(ConnectionValues.USER, value);
  }

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Holds the user's password.")
  void passwordFile(String value) {
    values.put(ConnectionValues.PASSWORD_FILE, value);
  }

  @Option(names = "--api-key", paramLabel = "KEY", description = "An API key, instead of a user.")
  void apiKey(String value) {
    values.put(ConnectionValues.API_KEY, value);
  }

  @Option(names = "--secret-file", paramLabel = "FILE", description = "Holds the key's secret.")
  void secretFile(String value) {
    values.put(ConnectionValues.SECRET_FILE, value);
  }

  @Option(
      names = "--pin",
      paramLabel = "PIN",
      description = "The appliance's key, sha256/... as hmp pin tells it.")
  void pin(String value) {
    values.put(ConnectionValues.PIN, value);
  }

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "The appliance's certificate or its CA's, in PEM.")
  void caFile(String value) {
    values.put(ConnectionValues.CA_FILE, value);
  }

  /** Taken, so that the message does not repeat what was typed behind it. */
  @Option(
      names = {"--password", "--secret", "--api-secret"},
      hidden = true,
      arity = "0..1",
      fallbackValue = "")
  void secretAsArgument(String unused) {
    values.put("secret-as-argument", "");
  }

  /**
   * A client of the appliance that is meant.
   *
   * @throws UsageException if options, profile or environment do not say enough, or nonsense
   */
  HmpClientBuilder builder(Shell shell) {
    return builder(connection(shell));
  }

  /** The same, of a connection that was asked for before. */
  HmpClientBuilder builder(Connection connection) {
    return connection.builder().callTimeout(Duration.ofSeconds(seconds));
  }

  /**
   * The appliance that is meant, and as whom.
   *
   * @throws UsageException if options, profile or environment do not name one, or nonsense
   */
  Connection connection(Shell shell) {
    if (values.containsKey("secret-as-argument")) {
      throw new UsageException(
          "Other users of this machine see arguments, so a secret is none: use --password-file or"
              + " --secret-file, HMP_PASSWORD or HMP_API_SECRET");
    }
    if (seconds < 1) {
      throw new UsageException("--timeout must be at least 1");
    }
    return Connection.of(sources(shell), shell.terminal());
  }

  private List<ConnectionValues> sources(Shell shell) {
    String named = profile == null ? shell.variables().get("HMP_PROFILE") : profile;
    Profiles profiles = Profiles.of(shell);
    List<ConnectionValues> sources = new ArrayList<>();
    sources.add(new ConnectionValues("the options", values));
    if (named != null) {
      sources.add(profiles.profile(named));
    }
    sources.add(ConnectionValues.ofEnvironment(shell.variables()));
    if (named == null) {
      sources.add(profiles.profile(null));
    }
    return sources;
  }
}
