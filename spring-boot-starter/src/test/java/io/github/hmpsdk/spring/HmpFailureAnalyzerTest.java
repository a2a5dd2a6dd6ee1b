package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What a service says that was started with too little. */
final class HmpFailureAnalyzerTest {

  private static final String USER = "hmp.auth.username=u;hmp.auth.password=canary";
  private static final String URL = "hmp.url=https://hmp.example.com;";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x=y | hmp.url is not set | https://hmp.example.com",
        URL + " | Neither hmp.auth.username nor hmp.auth.api-key | password-file",
        URL + "hmp.auth.username=u | Neither hmp.auth.password nor | password-file",
        URL + USER + ";hmp.auth.api-key=k | Both hmp.auth.username and | Keep the one",
        URL + USER + ";hmp.auth.password-file=f | Both hmp.auth.password and | Keep one",
        URL + USER + ";hmp.tls.bundle=wards | no SSL bundle \"wards\" | truststore",
        URL + USER + ";hmp.tls.pin=sha256/x;hmp.tls.ca-file=f | More than one of bundle | Keep one",
        URL + USER + ";hmp.tls.pin=nonsense | pin must be sha256/ | under hmp",
        "hmp.url=http://hmp.example.com;" + USER + " | must not be http | under hmp",
        URL + USER + ";hmp.retry.max-attempts=0 | maxAttempts must be at least 1 | under hmp",
        URL
            + "hmp.auth.username=u;hmp.auth.password= | nor hmp.auth.password-file is set | password",
        URL + "hmp.auth.username= ;hmp.auth.password=canary | Neither hmp.auth.username | api-key",
        URL
            + USER
            + ";hmp.auth.api-secret=s | Both hmp.auth.username and hmp.auth.api-secret | Keep",
        URL + "hmp.auth.api-key=k;hmp.auth.password=canary | Both hmp.auth.password and | Keep the",
        URL
            + "hmp.auth.api-key=k;hmp.auth.api-secret=canary;hmp.auth.api-secret-file=f | Both | one",
        URL
            + USER
            + ";hmp.timeouts.call=5 | hmp.timeouts.call has no unit: 5 | Write 5s for seconds",
        URL
            + USER
            + ";hmp.retry.base-delay=100 | hmp.retry.base-delay has no unit: 100 | 100ms for",
        URL + USER + ";hmp.timeouts.call=-5s | hmp.timeouts.call is negative: -5s | positive",
        URL + USER + ";hmp.timeouts.read=PT-5S | hmp.timeouts.read is negative: PT-5S | positive",
        URL + USER + ";hmp.health.timeout=-1s | hmp.health.timeout is negative | positive",
        URL
            + USER
            + ";hmp.breaker.sliding-window-size=-1 | hmp.breaker.sliding-window-size is negative: -1 | positive",
        URL + USER + ";hmp.pool.maxConnections=-1 | hmp.pool.maxConnections is negative: -1 | posi",
        URL
            + USER
            + ";hmp.auth.pasword=canary | Unknown: hmp.auth.pasword | hmp.auth.password meant",
        URL + USER + ";hmp.pasword=canary | Unknown: hmp.pasword | Is hmp.auth.password meant",
        URL + USER + ";hmp.time-outs.cal=5s | Unknown: hmp.time-outs.cal | Is hmp.timeouts.call",
        URL + USER + ";hmp.recorder.depth=3 | Unknown: hmp.recorder.depth | hmp.allow-unknown",
        "hmp.appliances.north.auth.pasword=canary | Unknown: hmp.appliances.north.auth.pasword"
            + " | Is hmp.appliances.north.auth.password meant",
        "hmp.appliances.north.timeouts.call=5 | hmp.appliances.north.timeouts.call has no | 5s",
        "hmp.appliances.default.url=x;"
            + URL
            + USER
            + " | two appliances \"default\" | another name",
        URL
            + USER
            + ";hmp.proxy-user=u;hmp.proxy-password=canary | hmp.proxy-user is set, and hmp.proxy is"
            + " not | hmp.proxy to its address",
        URL
            + USER
            + ";hmp.proxy=http://p:1;hmp.proxy-password=canary | and hmp.proxy-user is not | the user",
        URL
            + USER
            + ";hmp.proxy=http://p:1;hmp.proxy-user=u | Neither hmp.proxy-password nor | -file to a",
        URL
            + USER
            + ";hmp.proxy=http://p:1;hmp.proxy-user=u;hmp.proxy-password=canary"
            + ";hmp.proxy-password-file=f | Both hmp.proxy-password and | Keep one",
        URL
            + USER
            + ";hmp.proxy=http://p:1;hmp.proxy-user=u;hmp.proxy-password-file=/no/such/file"
            + " | hmp.proxy-password-file: there is no such file | hmp.auth.check-files",
        URL
            + USER
            + ";hmp.proxy=http://p:1;hmp.proxy-user=u:v;hmp.proxy-password=canary"
            + " | proxy user must not have a colon | under hmp",
        URL + USER + ";hmp.proxy=http://u:canary@p:1 | proxy must be an address | under hmp",
        "hmp.appliances.north.auth.username=u | hmp.appliances.north.url is not set | north.url",
      })
  void missingOrWrongProperty_isNamedWithTheNextStep(
      String properties, String problem, String action) {
    FailureAnalysis analysis = analysisOf(properties.split(";"));

    assertThat(analysis.getDescription()).contains(problem).doesNotContain("canary");
    assertThat(analysis.getAction()).contains(action);
  }

  private static FailureAnalysis analysisOf(String... properties) {
    AtomicReference<FailureAnalysis> analysis = new AtomicReference<>();
    HmpRunner.bare()
        .withPropertyValues(properties)
        .run(
            context -> {
              assertThat(context).hasFailed();
              Throwable failure = Objects.requireNonNull(context.getStartupFailure());
              analysis.set(new HmpFailureAnalyzer().analyze(failure));
            });
    return Objects.requireNonNull(analysis.get());
  }
}
