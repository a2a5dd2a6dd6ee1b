package io.github.hmpsdk.spring;

import java.util.Locale;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Masks the secrets under {@code hmp} in the endpoints {@code env} and {@code configprops}. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class HmpActuatorAutoConfiguration {

  /** Even if the application shows all values; a key belongs to its secret. */
  @Bean
  SanitizingFunction hmpSanitizingFunction() {
    return data -> isSecret(data.getKey()) ? data.withSanitizedValue() : data;
  }

  /** Whatever the form of the key: {@code hmp.auth.api-secret} or {@code HMP_AUTH_APISECRET}. */
  static boolean isSecret(String key) {
    String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return plain.startsWith("hmp")
        && (plain.endsWith("authpassword")
            || plain.endsWith("proxypassword")
            || plain.endsWith("authapisecret")
            || plain.endsWith("authapikey"));
  }
}
