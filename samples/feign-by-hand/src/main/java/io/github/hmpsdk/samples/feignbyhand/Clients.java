package io.github.hmpsdk.samples.feignbyhand;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallHandlerFactory;
import io.github.hmpsdk.http.EmptyListClient;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import java.util.concurrent.TimeUnit;

/** Builds Feign clients by hand. Any {@link Client} will do that neither redirects nor repeats. */
final class Clients {

  private static final Request.Options NO_REDIRECTS =
      new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private final String api;
  private final Client http;
  private final AuthSession session;

  /**
   * For one appliance.
   *
   * @param api its address with {@code /apis} at the end
   * @param http sends requests
   * @param session its login
   */
  Clients(String api, Client http, AuthSession session) {
    this.api = api;
    this.http = http;
    this.session = session;
  }

  /** Always logged in; nothing is repeated. */
  <A> A plain(Class<A> type) {
    return builder().target(type, api);
  }

  /** Always logged in; what may be repeated is, by the SDK's policy on Resilience4j. */
  <A> A repeating(Class<A> type, CallExecutor calls) {
    return builder().invocationHandlerFactory(new CallHandlerFactory(calls)).target(type, api);
  }

  private Feign.Builder builder() {
    return Feign.builder()
        .client(new EmptyListClient(new ReauthenticatingClient(http, session)))
        .encoder(new HmpEncoder())
        .decoder(new HmpDecoder())
        .decodeVoid()
        .errorDecoder(new HmpErrorDecoder(session.knownSecrets()))
        .retryer(Retryer.NEVER_RETRY)
        .options(NO_REDIRECTS);
  }
}
