package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

final class HmpActuatorTest {

  @ParameterizedTest
  @CsvSource({
    "hmp.auth.password, ******",
    "hmp.auth.api-secret, ******",
    "hmp.auth.apiKey, ******",
    "HMP_AUTH_APISECRET, ******",
    "hmp.appliances.north.auth.password, ******",
    "hmp.auth.username, canary",
    "hmp.proxy-password, ******",
    "HMP_PROXYPASSWORD, ******",
    "hmp.appliances.north.proxy-password, ******",
    "hmp.proxy-password-file, canary",
    "hmp.auth.password-file, canary",
    "other.auth.password, canary",
  })
  void env_secretsUnderHmp_areMasked(String key, String shown) {
    HmpRunner.bare()
        .withPropertyValues("hmp.enabled=false")
        .run(
            context ->
                assertThat(
                        context
                            .getBean(SanitizingFunction.class)
                            .apply(new SanitizableData(null, key, "canary"))
                            .getValue())
                    .isEqualTo(shown));
  }
}
