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
        URL + USER + ";hmp.retry.attempts=0 | attempts must be at least 1 | under hmp",
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
