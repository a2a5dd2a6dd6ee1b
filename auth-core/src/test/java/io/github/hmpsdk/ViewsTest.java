package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Feign;
import feign.Retryer;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallHandlerFactory;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.error.HmpTransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Views of a client are cheap, kept, and go their own way in every method. */
final class ViewsTest {

  @Test
  void with_sameOptions_isTheSameView() {
    try (HmpClient hmp = client("http://127.0.0.1:9")) {
      assertThat(hmp.with(CallOptions.once())).isSameAs(hmp.with(CallOptions.once()));
      assertThat(hmp.with(CallOptions.once()).sources())
          .isSameAs(hmp.with(CallOptions.once()).sources())
          .isNotSameAs(hmp.sources());
    }
  }

  @Test
  void with_optionsMadeUpForEachCall_areNotKeptForEver() {
    try (HmpClient hmp = client("http://127.0.0.1:9")) {
      for (int i = 1; i <= 1000; i++) {
        assertThat(hmp.with(CallOptions.within(Duration.ofMillis(i))).sources()).isNotNull();
      }
      CallOptions last = CallOptions.within(Duration.ofSeconds(1));
      assertThat(hmp.with(last)).isNotSameAs(hmp.with(last));
    }
  }

  @Test
  void with_defaultMethod_isOfTheViewToo() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.CUT));
        HmpClient hmp = client(server.url())) {
      Throwable failure =
          catchThrowable(() -> hmp.with(CallOptions.once()).sources().listSources());

      assertThat(failure).isInstanceOf(HmpTransportException.class);
      assertThat(((HmpTransportException) failure).attempts()).isEqualTo(1);
      assertThat(hmp.with(CallOptions.once()).sources()).hasToString(hmp.sources().toString());
    }
  }

  @Test
  void view_byHand_repeatsByItsOwnOptions() {
    AtomicInteger sends = new AtomicInteger();
    CallExecutor calls =
        CallExecutor.of(
            CallPolicy.DEFAULT.withRetry(RetrySettings.DEFAULT.withBaseDelay(Duration.ZERO)));
    SourcesApi sources =
        Feign.builder()
            .client(
                (request, options) -> {
                  sends.incrementAndGet();
                  throw new IOException("cut");
                })
            .retryer(Retryer.NEVER_RETRY)
            .invocationHandlerFactory(new CallHandlerFactory(calls))
            .target(SourcesApi.class, "https://hmp.example.com/apis");

    assertThat(catchThrowable(sources::listSources)).isInstanceOf(HmpTransportException.class);
    assertThat(sends.getAndSet(0)).isEqualTo(3);
    SourcesApi once = CallHandlerFactory.view(sources, calls.with(CallOptions.once()));
    assertThat(catchThrowable(once::listSources)).isInstanceOf(HmpTransportException.class);
    assertThat(sends).hasValue(1);
  }

  @Test
  void view_ofWhatFeignDidNotMake_isRefused() {
    CallExecutor calls = CallExecutor.of(CallPolicy.DEFAULT);
    assertThatThrownBy(() -> CallHandlerFactory.view("no API", calls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CallHandlerFactory");
  }

  private static HmpClient client(String url) {
    return HmpClient.builder(url)
        .credentials(HmpCredentials.localUser("operator", "dummy"))
        .allowPlainHttpOnLoopbackForTests()
        .build();
  }
}
