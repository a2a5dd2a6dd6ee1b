package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.HmpPages;
import io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.http.HmpTls;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as lists: the methods that give all items. */
final class AllItemsTest {

  private final HmpEmulator appliance = HmpEmulator.start();
  private final HmpClient hmp =
      HmpClient.builder(appliance.url().toString())
          .credentials(HmpCredentials.localUser("operator", "operator-password"))
          .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
          .build();

  @BeforeEach
  void makeSources() {
    for (int i = 0; i < 5; i++) {
      hmp.sources()
          .createSource(
              new SourceCreate()
                  .name("Paged " + i)
                  .type(SourceType.UDP)
                  .multicast(false)
                  .port(4000 + i));
    }
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @Test
  void allSources_severalPages_givesEachOnce() {
    ListSourcesQuery query = new ListSourcesQuery().q("Paged").pageSize(2).page(3);

    List<String> names = new ArrayList<>();
    for (Source source : hmp.sources().allSources(query)) {
      names.add(source.getName());
    }

    assertThat(names).hasSize(5).doesNotHaveDuplicates();
    assertThat(appliance.seen().count("listSources")).isEqualTo(3);
  }

  @Test
  void allSources_ofAView_areReadByItsRules() {
    assertThat(hmp.with(CallOptions.once()).sources().allSources().stream()).isNotEmpty();
  }

  @Test
  void allSources_nothingAskedFor_sendsNothing() {
    ListSourcesQuery query = new ListSourcesQuery().q("Paged");
    HmpPages<Source> sources = hmp.sources().allSources(query);
    query.q("changed afterwards");
    Iterator<Source> first = sources.iterator();

    assertThat(appliance.seen().count("listSources")).isZero();
    assertThat(first.next().getName()).startsWith("Paged");
    assertThat(appliance.seen().count("listSources")).isEqualTo(1);
  }

  @Test
  void allAssetShares_withoutPages_areOneRequest() {
    String id = hmp.assets().allAssets().iterator().next().getId();

    assertThat(hmp.assets().allAssetShares(id).stream().count())
        .isEqualTo(hmp.assets().listAssetShares(id).getData().size());
    assertThat(appliance.seen().count("listAssetShares")).isEqualTo(2);
  }

  @Test
  void allSources_listWithoutEnd_failsAsAnAnswerThatCannotBeBelieved() throws Exception {
    AtomicInteger page = new AtomicInteger();
    try (FakeAppliance endless = new FakeAppliance();
        HmpClient client =
            HmpClient.builder(endless.url())
                .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
                .allowPlainHttpOnLoopbackForTests()
                .build()) {
      endless.onCall =
          exchange ->
              FakeAppliance.json(
                  exchange,
                  200,
                  "{\"data\":[{\"id\":\"%d\"}],\"paging\":{\"next\":\"more\"}}"
                      .formatted(page.incrementAndGet()));

      assertThatThrownBy(() -> client.sources().allSources().maxPages(3).forEach(source -> {}))
          .isInstanceOf(HmpDecodingException.class)
          .hasMessageContaining("more than 3 pages");
    }
  }
}
