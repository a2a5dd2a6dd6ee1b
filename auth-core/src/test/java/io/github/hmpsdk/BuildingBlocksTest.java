package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.BearerTokenInterceptor;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.auth.SessionCookieInterceptor;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.http.EmptyListClient;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts by hand, on a plain Feign builder, with the HTTP clients that people use. */
@SuppressWarnings("deprecation") // Client.Default is what Feign 13.6 and 13.13 share
final class BuildingBlocksTest {

  private static final Request.Options NO_REDIRECTS =
      new Request.Options(5, TimeUnit.SECONDS, 5, TimeUnit.SECONDS, false);

  private FakeAppliance appliance;

  static Stream<Arguments> clients() {
    HttpClient jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return Stream.of(
        Arguments.of("Feign's default", new Client.Default(null, null)),
        Arguments.of("HttpClient 5", new ApacheHttp5Client()),
        Arguments.of("OkHttp", new OkHttpClient()),
        Arguments.of("the JDK's", new Http2Client(jdk)));
  }

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clients")
  void d12_anyHttpClient_loginIsLost_callIsRepaired(String name, Client client) {
    String api = appliance.url() + "/apis";
    HmpCredentials credentials = HmpCredentials.localUser("operator", FakeAppliance.PASSWORD);
    try (AuthSession session =
        AuthSession.builder(api, credentials, client).allowPlainHttpOnLoopbackForTests().open()) {
      SourcesApi sources = sources(api, new ReauthenticatingClient(client, session));

      assertThat(sources.listSources().getData()).isEmpty();
      appliance.alive.clear();
      assertThat(sources.listSources().getData()).isEmpty();
      appliance.onCall = exchange -> FakeAppliance.error(exchange, 404, "040012", "NoResults");
      assertThat(sources.listSources().getData()).isEmpty();
      appliance.onCall = exchange -> FakeAppliance.error(exchange, 403, "", "");
      assertThatThrownBy(
              () ->
                  sources.createSource(
                      new SourceCreate().name("a").type(SourceType.UDP).multicast(false).port(1)))
          .isInstanceOf(PermissionDeniedException.class)
          .hasMessageContaining("Sources - CREATE");
    }
    assertThat(appliance.logins).as(name).hasValue(2);
    assertThat(appliance.logouts).as(name).hasValue(2);
  }

  @Test
  void d12_interceptorAlone_putsTheCookieOn() {
    String api = appliance.url() + "/apis";
    Client client = new Client.Default(null, null);
    HmpCredentials credentials = HmpCredentials.localUser("operator", FakeAppliance.PASSWORD);
    try (AuthSession session =
        AuthSession.builder(api, credentials, client).allowPlainHttpOnLoopbackForTests().open()) {
      SourcesApi sources =
          Feign.builder()
              .requestInterceptor(new SessionCookieInterceptor(session))
              .decoder(new HmpDecoder())
              .target(SourcesApi.class, api);

      assertThat(sources.listSources().getData()).isEmpty();
    }
    assertThat(appliance.cookies).containsExactly("fake-cookie-1");
  }

  @Test
  @SuppressWarnings("NullAway") // on purpose
  void d05_nullIdOnAPlainFeign_isNotSentToAnotherPath() {
    String api = appliance.url() + "/apis";
    Client client = new Client.Default(null, null);
    HmpCredentials credentials = HmpCredentials.localUser("operator", FakeAppliance.PASSWORD);
    try (AuthSession session =
        AuthSession.builder(api, credentials, client).allowPlainHttpOnLoopbackForTests().open()) {
      SourcesApi sources = sources(api, new ReauthenticatingClient(client, session));

      assertThatThrownBy(() -> sources.deleteSource(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("deleteSource: a path parameter must not be null");
      assertThatThrownBy(() -> sources.listSourceMetadata(null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(appliance.calls).hasValue(0);
  }

  @Test
  void interceptor_ofTheOtherKind_isRefused() {
    HmpCredentials credentials = HmpCredentials.localUser("operator", FakeAppliance.PASSWORD);
    try (AuthSession session =
        AuthSession.builder(appliance.url(), credentials, new Client.Default(null, null))
            .allowPlainHttpOnLoopbackForTests()
            .open()) {
      assertThatThrownBy(() -> new BearerTokenInterceptor(session))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static SourcesApi sources(String api, Client reauthenticating) {
    return Feign.builder()
        .client(new EmptyListClient(reauthenticating))
        .encoder(new HmpEncoder())
        .decoder(new HmpDecoder())
        .errorDecoder(new HmpErrorDecoder())
        .retryer(Retryer.NEVER_RETRY)
        .options(NO_REDIRECTS)
        .target(SourcesApi.class, api);
  }
}
