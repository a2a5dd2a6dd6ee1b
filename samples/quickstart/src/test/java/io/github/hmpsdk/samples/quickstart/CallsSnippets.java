package io.github.hmpsdk.samples.quickstart;

import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpRequest;
import io.github.hmpsdk.HmpResponse;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.client.api.AssetsApi.ListAssetsQuery;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.SourceResponse;
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

  static void header(HmpClient hmp, String requestId) {
    hmp.with(CallOptions.header("X-Request-Id", requestId)).sources().listSources();
  }
}
