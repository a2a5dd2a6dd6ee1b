package io.github.hmpsdk.spring;

import io.github.hmpsdk.CallOptions;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.LoginStatus;
import io.github.hmpsdk.client.model.VersionResponse;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.PermissionDeniedException;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the appliance answers this client. Asks for the software version with the login that the
 * client has; a login is made only if there is none, and a failed one is remembered, so that probes
 * make no storm of logins and lock no account. Tells no secret and no address.
 */
final class HmpHealthIndicator implements HealthIndicator {

  private final HmpClient client;
  private final Duration timeout;

  HmpHealthIndicator(HmpClient client, Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  @Override
  public Health health() {
    Health.Builder health = new Health.Builder();
    try {
      VersionResponse version =
          client.with(new CallOptions(timeout, 1)).system().getSystemVersion();
      health.up().withDetail("version", version.getData().getVersion());
    } catch (PermissionDeniedException answered) {
      health.up();
    } catch (HmpException failure) {
      health.down().withDetail("reason", String.valueOf(failure.getMessage()));
    } catch (IllegalStateException closed) {
      health.outOfService();
    }
    return login(health).withDetail("breaker", client.breakerState()).build();
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
