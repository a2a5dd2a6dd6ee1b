package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.http.ProxyCredentials;
import io.github.hmpsdk.http.ResponseLimits;
import io.github.hmpsdk.http.TransportSettings;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One value of any settings is changed by its name, and checked by its name. */
final class SettingsTest {

  private static final Map<Class<?>, Object> OTHER =
      Map.ofEntries(
          Map.entry(int.class, 7),
          Map.entry(Integer.class, 7),
          Map.entry(Duration.class, Duration.ofMillis(1234)),
          Map.entry(String.class, "recorder/2.1"),
          Map.entry(URI.class, URI.create("http://proxy.example.com:3128")),
          Map.entry(ProxyCredentials.class, ProxyCredentials.of("user", "secret")),
          Map.entry(RetrySettings.class, RetrySettings.DEFAULT.withMaxAttempts(7)),
          Map.entry(BreakerSettings.class, BreakerSettings.DEFAULT.withHalfOpenCalls(7)),
          Map.entry(CallLimits.class, CallLimits.NONE.withCallsPerSecond(7)),
          Map.entry(Map.class, Map.of("X-A", "7")));

  static List<Record> defaults() {
    return List.of(
        RetrySettings.DEFAULT,
        BreakerSettings.DEFAULT,
        CallLimits.NONE,
        CallPolicy.DEFAULT,
        CallOptions.within(Duration.ofSeconds(1)),
        TransportSettings.DEFAULT,
        ResponseLimits.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void with_eachComponent_changesThatOneOnly(Record settings) throws Exception {
    for (RecordComponent changed : settings.getClass().getRecordComponents()) {
      Object copy = wither(settings, changed).invoke(settings, OTHER.get(changed.getType()));

      for (RecordComponent component : settings.getClass().getRecordComponents()) {
        assertThat(value(component, copy))
            .as("%s after with %s", component.getName(), changed.getName())
            .isEqualTo(
                component.getName().equals(changed.getName())
                    ? OTHER.get(changed.getType())
                    : value(component, settings));
      }
    }
  }

  @Test
  void with_whatCannotBe_isRefusedByName() {
    RetrySettings retry = RetrySettings.DEFAULT;
    refused(() -> retry.withMaxAttempts(0), "maxAttempts must be at least 1");
    refused(() -> retry.withBaseDelay(Duration.ofMillis(-1)), "baseDelay must not be negative");
    refused(() -> retry.withErrorCost(-1), "errorCost must not be negative");
    BreakerSettings breaker = BreakerSettings.DEFAULT;
    refused(() -> breaker.withFailureRatePercent(0), "failureRatePercent must be between");
    refused(() -> breaker.withOpenDuration(Duration.ZERO), "openDuration must be at least");
    refused(() -> breaker.withMinimumCalls(0), "minimumCalls must be at least 1");
    refused(() -> CallLimits.NONE.withCallsPerSecond(-1), "callsPerSecond must not be negative");
    refused(() -> CallLimits.NONE.withMaxWait(Duration.ofDays(-1)), "maxWait must not be");
    refused(() -> CallPolicy.DEFAULT.withTimeout(Duration.ZERO), "timeout must be at least");
    refused(() -> CallOptions.once().withMaxAttempts(0), "maxAttempts must be at least 1");
    refused(() -> ResponseLimits.DEFAULT.withMaxHeaders(0), "maxHeaders must be at least 1");
    TransportSettings transport = TransportSettings.DEFAULT;
    refused(() -> transport.withUserAgent("recorder\r\nCookie: a=b"), "userAgent must be visible");
    refused(() -> transport.withMaxConnections(0), "maxConnections must be at least 1");
  }

  private static void refused(ThrowingCallable change, String message) {
    assertThatThrownBy(change)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static Method wither(Record settings, RecordComponent component) {
    String name = component.getName();
    String wanted = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(settings.getClass().getMethods())
        .filter(method -> method.getName().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError(settings.getClass() + " has no " + wanted));
  }

  private static @Nullable Object value(RecordComponent component, Object settings)
      throws ReflectiveOperationException {
    return component.getAccessor().invoke(settings);
  }
}
