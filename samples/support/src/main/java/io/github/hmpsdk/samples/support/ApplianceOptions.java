package io.github.hmpsdk.samples.support;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.http.HmpTls;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which appliance to talk to, and as whom: a mixin for picocli. */
public final class ApplianceOptions {

  @Option(
      names = "--url",
      description =
          "A real appliance, such as https://hmp.example.com; without it an emulated one.")
  @Nullable String url;

  @Option(names = "--user", defaultValue = "${env:HMP_USER}", description = "Or HMP_USER.")
  @Nullable String user;

  @Option(
      names = "--password",
      defaultValue = "${env:HMP_PASSWORD}",
      description = "Or better, since others can see arguments: HMP_PASSWORD.")
  @Nullable String password;

  @Option(names = "--key", defaultValue = "${env:HMP_API_KEY}", description = "Or HMP_API_KEY.")
  @Nullable String key;

  @Option(
      names = "--secret",
      defaultValue = "${env:HMP_API_SECRET}",
      description = "Or better: HMP_API_SECRET.")
  @Nullable String secret;

  @Option(names = "--ca-file", description = "Certificate of the appliance or of its CA, in PEM.")
  @Nullable Path caFile;

  @Option(names = "--pin", description = "Key of the appliance: sha256/ and Base64.")
  @Nullable String pin;

  /**
   * The address, if a real appliance is meant.
   *
   * @return null for an emulated one
   */
  public @Nullable String url() {
    return url;
  }

  /**
   * A client of the real appliance.
   *
   * @return the client, to be closed by the caller
   * @throws IllegalArgumentException if an option is missing or wrong
   */
  public HmpClient client() {
    return builder().build();
  }

  /**
   * The same, for a program that wants more settings.
   *
   * @return a builder of the client
   * @throws IllegalArgumentException if an option is missing or wrong
   */
  public HmpClientBuilder builder() {
    if (url == null) {
      throw new IllegalArgumentException("--url is missing");
    }
    HmpClientBuilder builder = HmpClient.builder(url).credentials(credentials());
    if (pin != null) {
      builder.tls(HmpTls.pinnedKey(pin));
    } else if (caFile != null) {
      builder.tls(HmpTls.certificateAuthority(caFile));
    }
    return builder;
  }

  private HmpCredentials credentials() {
    if (user != null && password != null) {
      return HmpCredentials.localUser(user, password);
    }
    if (key != null && secret != null) {
      return HmpCredentials.apiKey(key, secret);
    }
    throw new IllegalArgumentException(
        "--url needs credentials: --user and --password, or --key and --secret");
  }
}
