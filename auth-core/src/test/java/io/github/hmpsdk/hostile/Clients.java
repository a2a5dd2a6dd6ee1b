package io.github.hmpsdk.hostile;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.hostile.HostileServer.Mode;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.ResponseLimits;
import io.github.hmpsdk.http.TransportSettings;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The clients of the table: every time short, and no read timeout that could help a deadline. */
final class Clients {

  /** Of a call. */
  static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** Between the bytes of a download. */
  static final Duration READ_TIMEOUT = Duration.ofMillis(500);

  /** Of closing a client. */
  static final Duration CLOSING = Duration.ofMillis(500);

  /** Of one login, check or logout. */
  private static final Duration MESSAGE = Duration.ofSeconds(2);

  private static final int LIMIT = 1 << 20;

  private Clients() {}

  static HmpClient of(HostileServer server, Mode mode, Kind kind) {
    RetrySettings quick =
        RetrySettings.DEFAULT
            .withBaseDelay(Duration.ofMillis(2))
            .withThrottledBaseDelay(Duration.ofMillis(2))
            .withMaxDelay(Duration.ofMillis(4));
    TransportSettings transport =
        kind.isStream()
            ? TransportSettings.DEFAULT.withReadTimeout(READ_TIMEOUT)
            : TransportSettings.DEFAULT;
    HmpClientBuilder client =
        HmpClient.builder(server.url())
            .credentials(HmpCredentials.localUser("operator", "hostile-password"))
            .callTimeout(TIMEOUT)
            .transport(mode == Mode.PROXY ? transport.withProxy(server.proxy()) : transport)
            .responseLimits(ResponseLimits.DEFAULT.withMaxBodyBytes(LIMIT))
            .retry(quick)
            .logins(logins());
    return mode == Mode.PLAIN
        ? client.allowPlainHttpOnLoopbackForTests().build()
        : client.tls(HmpTls.pinnedKey(TlsIdentity.SHARED.pin())).build();
  }

  /** By name, so that a component more or less does not matter here. */
  private static LoginSettings logins() {
    Map<String, Duration> other =
        Map.of(
            "initialBackoff",
            Duration.ofMillis(20),
            "maxBackoff",
            Duration.ofMillis(40),
            "messageTimeout",
            MESSAGE,
            "closeTimeout",
            CLOSING);
    RecordComponent[] components = LoginSettings.class.getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int at = 0; at < values.length; at++) {
        Object standard = components[at].getAccessor().invoke(LoginSettings.DEFAULT);
        Duration changed = other.get(components[at].getName());
        values[at] = changed == null ? standard : changed;
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return LoginSettings.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
