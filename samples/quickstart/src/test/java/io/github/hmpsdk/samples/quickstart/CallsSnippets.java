package io.github.hmpsdk.samples.quickstart;

import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.HmpRequest;
import io.github.hmpsdk.HmpResponse;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.client.api.AssetsApi.ListAssetsQuery;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.SessionEventCommand;
import io.github.hmpsdk.client.model.SessionEventCreate;
import io.github.hmpsdk.client.model.SessionEventModule;
import io.github.hmpsdk.client.model.SessionEventType;
import io.github.hmpsdk.client.model.Share;
import io.github.hmpsdk.client.model.ShareUpdate;
import io.github.hmpsdk.client.model.SourceResponse;
import io.github.hmpsdk.drift.DriftReport;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.ProxyCredentials;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The programs in docs/calls.md, which a test compares with these. */
final class CallsSnippets {

  private CallsSnippets() {}

  static List<String> titles(HmpClient hmp) {
    for (Asset asset : hmp.assets().allAssets()) {
      System.out.println(asset.getTitle());
    }

    return hmp.assets().allAssets(new ListAssetsQuery().q("hearing")).stream()
        .map(Asset::getTitle)
        .limit(20)
        .toList();
  }

  static void share(HmpClient hmp, String sourceId, String userId) {
    Share share = hmp.sources().getSourceShare(sourceId, userId).getData();
    ShareUpdate watchOnly = ShareUpdate.from(share).permission("WATCH");
    try {
      hmp.sources().updateSourceShare(sourceId, userId, watchOnly);
    } catch (BadRequestException refused) {
      System.out.println("sent along: " + refused.unknownProperties());
      watchOnly.clearUnknownProperties(); // only what the definition knows
      hmp.sources().updateSourceShare(sourceId, userId, watchOnly);
    }
  }

  static SessionEventCreate event() {
    Instant tomorrowAtNine =
        LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new SessionEventCreate()
        .module(SessionEventModule.SESSION)
        .type(SessionEventType.ONE_TIME)
        .command(SessionEventCommand.RECORD)
        .startTime(tomorrowAtNine)
        .duration(Duration.ofMinutes(45))
        .active(true);
  }

  static HmpClient client(String pin, String nextPin, HmpCredentials credentials) {
    HmpTls eitherKey = HmpTls.pinnedKey(pin, nextPin);
    HmpTls whatTheFileHolds =
        HmpTls.file(Path.of("/etc/hmp/appliance.pem"), HmpTls::certificateAuthority);
    return HmpClient.builder("https://hmp.example.com")
        .applianceName("court 4")
        .tls(pin.isEmpty() ? whatTheFileHolds : eitherKey)
        .credentials(credentials)
        .build();
  }

  static Map<String, Object> content(HmpClient hmp, String sectionId) {
    HmpRequest request =
        HmpRequest.get("/_/sections/{id}/content", sectionId)
            .query("q", "hearing")
            .retry(RetryClass.SAFE);
    return hmp.send(request).body();
  }

  interface PlayerApi {

    @RequestLine("GET /_/player/endpoint?contentId={id}&contentType=source")
    @HmpOperation(id = "playerEndpoint", retry = RetryClass.SAFE)
    Map<String, Object> endpoint(@Param("id") String id);
  }

  static Map<String, Object> endpoint(HmpClient hmp, String sourceId) {
    return hmp.target(PlayerApi.class).endpoint(sourceId);
  }

  static void answer(HmpClient hmp, String id) {
    HmpResponse<SourceResponse> answer = hmp.exchange(api -> api.sources().getSource(id));
    System.out.println(answer.status() + " after " + answer.attempts() + " attempts");
    answer.header("Date").ifPresent(System.out::println);
  }

  static HmpClient throughProxy(HmpClientBuilder builder) {
    TransportSettings throughProxy =
        TransportSettings.DEFAULT
            .withProxy(URI.create("http://proxy.example.com:3128"))
            .withProxyCredentials(
                ProxyCredentials.of("recorder", () -> System.getenv("PROXY_PASSWORD")));
    return builder.transport(throughProxy).build();
  }

  static void header(HmpClient hmp, String requestId) {
    hmp.with(CallOptions.header("X-Request-Id", requestId)).sources().listSources();
  }

  static void drift(HmpClientBuilder builder) throws IOException {
    HmpClient hmp = builder.driftListener(drift -> System.out.println(drift)).build();
    hmp.sources().listSources();
    new DriftReport(hmp.appliance(), "4.1.1", hmp.drift()).write(Path.of("drift.json"));
  }
}
