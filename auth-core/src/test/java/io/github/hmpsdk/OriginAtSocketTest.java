package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestLine;
import feign.RequestTemplate;
import feign.Response;
import feign.Target;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.BearerTokenInterceptor;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.auth.SessionCookieInterceptor;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers: what the second one gets to see of a login at the first. */
@SuppressWarnings("deprecation") // Client.Default is what Feign 13.6 and 13.13 share
final class OriginAtSocketTest {

  private static final String FINE = RawServer.http("200 OK", "", "{}");
  private static final String TOKEN = "{\"data\":{\"authToken\":\"raw-token\"}}";

  private final Client http = new Client.Default(null, null);
  private RawServer appliance;
  private RawServer stranger;

  /** What people write when one interface serves several hosts. */
  interface AnyHost {
    @RequestLine("GET /apis/sources")
    Response here();

    @RequestLine("GET /apis/sources")
    Response there(URI host);
  }

  enum Way {
    COOKIE_INTERCEPTOR("raw-cookie", false),
    BEARER_INTERCEPTOR("raw-token", false),
    CLIENT("raw-cookie", true);

    private final String material;
    private final boolean inClient;

    Way(String material, boolean inClient) {
      this.material = material;
      this.inClient = inClient;
    }

    HmpCredentials credentials() {
      return this == BEARER_INTERCEPTOR
          ? HmpCredentials.apiKey("raw-key", "raw-secret")
          : HmpCredentials.localUser("operator", "raw-password");
    }

    Feign.Builder on(Feign.Builder feign, Client http, AuthSession session) {
      return switch (this) {
        case CLIENT -> feign.client(new ReauthenticatingClient(http, session));
        case COOKIE_INTERCEPTOR -> feign.requestInterceptor(new SessionCookieInterceptor(session));
        case BEARER_INTERCEPTOR -> feign.requestInterceptor(new BearerTokenInterceptor(session));
      };
    }
  }

  @BeforeEach
  void start() throws Exception {
    appliance =
        new RawServer(
            request ->
                request.contains("/authentication/")
                    ? RawServer.http(
                        "200 OK", "Set-Cookie: calypso-session-id=raw-cookie\r\n", TOKEN)
                    : FINE);
    stranger = new RawServer(request -> FINE);
  }

  @AfterEach
  void stop() throws Exception {
    appliance.close();
    stranger.close();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a25_uriParameter_takesNoCredentialToAnotherOrigin(Way way) {
    try (AuthSession session = open(way)) {
      AnyHost api = way.on(Feign.builder(), http, session).target(AnyHost.class, appliance.url());

      api.here().close();
      api.there(URI.create(stranger.url())).close();
      api.there(URI.create(appliance.url().replace("127.0.0.1", "localhost"))).close();
      api.there(URI.create(appliance.url() + "/apis/../..")).close();
    }
    assertThat(stranger.requests).isNotEmpty().noneMatch(request -> shows(request, way));
    assertThat(appliance.requests)
        .filteredOn(request -> request.toLowerCase(Locale.ROOT).contains("host: localhost"))
        .noneMatch(request -> shows(request, way));
    assertThat(appliance.requests)
        .filteredOn(request -> request.startsWith("GET /apis"))
        .anyMatch(request -> shows(request, way));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a25_otherTargetBefore_takesNoCredentialToAnotherOrigin(Way way) {
    try (AuthSession session = open(way)) {
      RequestInterceptor detour = template -> template.target(stranger.url());
      AnyHost api =
          way.on(Feign.builder().requestInterceptor(detour), http, session)
              .target(AnyHost.class, appliance.url());

      api.here().close();
    }
    assertThat(stranger.requests).hasSize(1).noneMatch(request -> shows(request, way));
  }

  @Test
  void a25_otherTargetAfterwards_clientTakesTheCredentialOff() {
    try (AuthSession session = open(Way.COOKIE_INTERCEPTOR)) {
      AnyHost api =
          Feign.builder()
              .requestInterceptor(new SessionCookieInterceptor(session))
              .requestInterceptor(template -> template.target(stranger.url()))
              .client(new ReauthenticatingClient(http, session))
              .target(AnyHost.class, appliance.url());

      api.here().close();
    }
    assertThat(stranger.requests)
        .hasSize(1)
        .noneMatch(request -> shows(request, Way.COOKIE_INTERCEPTOR));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a25_targetWithItsOwnWay_takesNoCredentialToAnotherOrigin(Way way) {
    try (AuthSession session = open(way)) {
      AnyHost api = way.on(Feign.builder(), http, session).target(new Wandering());

      Throwable failure = catchThrowable(() -> api.here().close());

      assertThat(failure == null).isEqualTo(way.inClient);
      if (failure != null) {
        assertThat(failure)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("ReauthenticatingClient");
      }
    }
    assertThat(stranger.requests).noneMatch(request -> shows(request, way));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a25_targetWithAChangingAddress_isAskedOnce(Way way) {
    try (AuthSession session = open(way)) {
      AnyHost api = way.on(Feign.builder(), http, session).target(new Changing());

      api.here().close();
    }
    assertThat(stranger.requests).noneMatch(request -> shows(request, way));
  }

  @Test
  void a25_redirectElsewhere_isNotFollowedWithTheCredential() throws Exception {
    RawServer before = appliance;
    String elsewhere = "Location: " + stranger.url() + "/apis/sources\r\n";
    before.close();
    appliance = new RawServer(RawServer.afterLogin(RawServer.http("307 Go", elsewhere, "")));
    try (AuthSession session = open(Way.CLIENT)) {
      AnyHost api =
          Way.CLIENT.on(Feign.builder(), http, session).target(AnyHost.class, appliance.url());

      Throwable unused = catchThrowable(() -> api.here().close());
    }
    assertThat(stranger.requests).isEmpty();
  }

  @Test
  void a26_plainHttp_isRefusedByEveryBuildingBlock() {
    HmpCredentials user = HmpCredentials.localUser("operator", "raw-password");
    assertThatThrownBy(() -> AuthSession.open(appliance.url(), user, http))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base must not be http");
    assertThatThrownBy(
            () ->
                AuthSession.builder("http://hmp.example.com", user, http)
                    .allowPlainHttpOnLoopbackForTests()
                    .open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base must not be http");
    assertThat(appliance.requests).isEmpty();
  }

  private AuthSession open(Way way) {
    return AuthSession.builder(appliance.url() + "/apis", way.credentials(), http)
        .allowPlainHttpOnLoopbackForTests()
        .open();
  }

  private static boolean shows(String request, Way way) {
    return request.contains(way.material);
  }

  private final class Wandering implements Target<AnyHost> {

    @Override
    public Class<AnyHost> type() {
      return AnyHost.class;
    }

    @Override
    public String name() {
      return "wandering";
    }

    @Override
    public String url() {
      return appliance.url();
    }

    @Override
    public Request apply(RequestTemplate input) {
      return input.target(stranger.url()).request();
    }
  }

  /** As a target whose address comes from a registry. */
  private final class Changing extends Target.HardCodedTarget<AnyHost> {

    private int asked;

    Changing() {
      super(AnyHost.class, appliance.url());
    }

    @Override
    public String url() {
      return asked++ == 0 ? appliance.url() : stranger.url();
    }
  }
}
