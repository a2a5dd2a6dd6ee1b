package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.LoginStatus;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.model.VersionResponse;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.PermissionDeniedException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the appliance answers this client. Asks for the software version with the login that the
 * client has; a login is made only if there is none, and a failed one is remembered, so that probes
 * make no storm of logins and lock no account. Whatever goes wrong is {@code DOWN} with a reason,
 * never an exception. Tells which host it is about, so that appliances can be told apart; no secret
 * and no user's name.
 */
final class HmpHealthIndicator implements HealthIndicator {

  private static final int MOST_SHOWN = 10;

  private final HmpClient client;
  private final String prefix;
  private final ApplianceProperties properties;

  HmpHealthIndicator(HmpClient client, String prefix, ApplianceProperties properties) {
    this.client = client;
    this.prefix = prefix;
    this.properties = properties;
  }

  @Override
  public Health health() {
    Health.Builder health = new Health.Builder();
    host().ifPresent(host -> health.withDetail("host", host));
    try {
      VersionResponse version =
          client
              .with(CallOptions.once().withTimeout(properties.health().timeout()))
              .system()
              .getSystemVersion();
      health.up();
      String number = version.getData().getVersion();
      if (number != null) {
        health.withDetail("version", number);
      }
    } catch (PermissionDeniedException answered) {
      health.up();
    } catch (HmpException failure) {
      down(health, String.valueOf(failure.getMessage()));
    } catch (RuntimeException unexpected) {
      unexpected(health, unexpected);
    }
    drift(health);
    return login(health).withDetail("breaker", client.breakerState()).build();
  }

  /** An update of the appliance may be the reason of much; it is none to be down. */
  private void drift(Health.Builder health) {
    List<Drift> met = client.drift();
    if (!met.isEmpty()) {
      health
          .withDetail("driftCount", met.size())
          .withDetail("drift", met.stream().limit(MOST_SHOWN).map(Drift::toString).toList());
    }
  }

  /** Its text may be anybody's: a supplier's of secrets, for one. */
  private void unexpected(Health.Builder health, RuntimeException failure) {
    if (client.loginStatus().state() == LoginStatus.State.CLOSED) {
      health.outOfService();
    } else {
      down(health, "The probe failed: " + failure.getClass().getSimpleName());
    }
  }

  private void down(Health.Builder health, String reason) {
    String user = properties.auth().username();
    health
        .down()
        .withDetail("reason", user == null ? reason : reason.replace('"' + user + '"', "?"));
    Credentials.file(prefix, properties.auth())
        .ifPresent(
            file ->
                file.problem()
                    .ifPresent(
                        problem ->
                            health.withDetail("secretFile", file.property() + ": " + problem)));
  }

  /** Unknown for a client that the application made itself. */
  private Optional<String> host() {
    try {
      return Optional.ofNullable(properties.url()).map(url -> URI.create(url.strip()).getHost());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private Health.Builder login(Health.Builder health) {
    LoginStatus login = client.loginStatus();
    health.withDetail("login", login.state().name()).withDetail("logins", login.logins());
    if (login.age() != null) {
      health.withDetail("loginAgeSeconds", login.age().toSeconds());
    }
    if (login.nextTry() != null) {
      health.withDetail("nextLoginInSeconds", login.nextTry().toSeconds());
    }
    return health;
  }
}
