package io.github.hmpsdk.samples.feignspringcloud;

import feign.Client;
import feign.Contract;
import feign.Request;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallHandlerFactory;
import io.github.hmpsdk.http.EmptyListClient;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import io.github.hmpsdk.http.HttpTransport;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.openfeign.FeignBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * What each client of an appliance needs of its own. No {@code @Configuration}: it is named by the
 * clients that it is for, and must not change others.
 */
class HmpFeign {

  /** The generated interfaces have Feign's annotations, not Spring's. */
  @Bean
  @SuppressWarnings("deprecation") // its name in the Feign that Spring Cloud has
  Contract contract() {
    return new Contract.Default();
  }

  @Bean
  Client client(HttpTransport http, AuthSession session) {
    return new EmptyListClient(new ReauthenticatingClient(http, session));
  }

  @Bean
  Encoder encoder() {
    return new HmpEncoder();
  }

  @Bean
  Decoder decoder() {
    return new HmpDecoder();
  }

  @Bean
  ErrorDecoder errorDecoder() {
    return new HmpErrorDecoder();
  }

  @Bean
  Retryer retryer() {
    return Retryer.NEVER_RETRY;
  }

  @Bean
  Request.Options noRedirects() {
    return new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);
  }

  @Bean
  FeignBuilderCustomizer repeating(CallExecutor calls) {
    return builder -> builder.invocationHandlerFactory(new CallHandlerFactory(calls));
  }
}
