package io.github.hmpsdk.samples.feignspringcloud;

import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all clients of one appliance share: connections, the login, the budget of retries. */
@Configuration(proxyBeanMethods = false)
class Appliance {

  @Bean
  HttpTransport http(@Value("${hmp.pin}") String pin) {
    return new HttpTransport(HmpTls.pinnedKey(pin), TransportSettings.DEFAULT);
  }

  /** Logged out by Spring, before the connections are closed. */
  @Bean
  AuthSession session(
      @Value("${hmp.url}") String url,
      @Value("${hmp.user}") String user,
      @Value("${hmp.password}") String password,
      HttpTransport http) {
    return AuthSession.open(url + "/apis", HmpCredentials.localUser(user, password), http);
  }

  @Bean
  CallExecutor calls() {
    return CallExecutor.of(CallPolicy.DEFAULT.withTimeout(Duration.ofSeconds(30)));
  }
}
