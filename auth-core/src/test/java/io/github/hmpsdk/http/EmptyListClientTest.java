package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import feign.Response;
import feign.Retryer;
import io.github.hmpsdk.client.api.DevicesApi;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A 404 is an empty list for the exact rows of the definition only, and else stays as it came. */
final class EmptyListClientTest {

  private static final String NO_RESULTS = "{\"code\":\"040012\",\"name\":\"NoResults\"}";

  private final AtomicReference<Response> passedOn = new AtomicReference<>();

  @Test
  void notFound_withTheCodeOfTheRow_isAnEmptyList() {
    assertThat(api(SourcesApi.class, 404, NO_RESULTS).listSources().getData()).isEmpty();
    assertThat(api(DevicesApi.class, 404, "{\"code\":\"040000\"}").listDevices().getData())
        .isEmpty();
  }

  @Test
  void notFound_withAnotherCode_isAnError() {
    SourcesApi sources = api(SourcesApi.class, 404, "{\"code\":\"040000\",\"name\":\"Other\"}");
    assertThatThrownBy(sources::listSources).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> api(SourcesApi.class, 404, NO_RESULTS).getSource("x"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void otherStatus_withTheCodeOfTheRow_isAnErrorWithItsBodyUntouched() {
    SourcesApi sources = api(SourcesApi.class, 400, NO_RESULTS);
    assertThatThrownBy(sources::listSources)
        .isInstanceOfSatisfying(
            BadRequestException.class, error -> assertThat(error.code()).isEqualTo("040012"));
  }

  @Test
  void notFound_longerThanAnyError_isCutWithTheLengthItHas() throws Exception {
    String html = "<html>" + "x".repeat(100_000);
    SourcesApi sources = api(SourcesApi.class, 404, html);
    assertThatThrownBy(sources::listSources).isInstanceOf(NotFoundException.class);

    Response cut = Objects.requireNonNull(passedOn.get());
    Collection<String> told = cut.headers().get("content-length");
    assertThat(told).containsExactly(String.valueOf(cut.body().length()));
    assertThat(cut.body().length()).isBetween(BoundedBody.ERROR_LIMIT, html.length() - 1);
    assertThat(cut.headers()).doesNotContainKey("Transfer-Encoding").containsKey("X-Other");
  }

  private <A> A api(Class<A> type, int status, String body) {
    Map<String, Collection<String>> headers =
        Map.of(
            "Content-Length", List.of(String.valueOf(body.length())),
            "Transfer-Encoding", List.of("identity"),
            "X-Other", List.of("x"));
    Client canned =
        (request, options) ->
            Response.builder()
                .request(request)
                .status(status)
                .headers(headers)
                .body(body, StandardCharsets.UTF_8)
                .build();
    Client lists = new EmptyListClient(canned);
    return Feign.builder()
        .client(
            (request, options) -> {
              passedOn.set(lists.execute(request, options));
              return passedOn.get();
            })
        .decoder(new HmpDecoder())
        .errorDecoder(new HmpErrorDecoder())
        .retryer(Retryer.NEVER_RETRY)
        .target(type, "https://hmp.example.com/apis");
  }
}
