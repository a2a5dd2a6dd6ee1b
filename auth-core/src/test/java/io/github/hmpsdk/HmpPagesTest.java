package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery;
import io.github.hmpsdk.client.model.Device;
import io.github.hmpsdk.client.model.DeviceList;
import io.github.hmpsdk.client.model.DevicePaging;
import io.github.hmpsdk.client.model.Paging;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceList;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

final class HmpPagesTest {

  private final List<Integer> fetched = new ArrayList<>();

  @Test
  void iterate_severalPages_yieldsAllInOrder() {
    HmpPages<Source> sources = HmpPages.of(pagesOf(5, 2, 5));

    assertThat(sources).extracting(Source::getId).containsExactly("0", "1", "2", "3", "4");
    assertThat(fetched).containsExactly(1, 2, 3);
  }

  @Test
  void stream_firstItemOnly_fetchesOnePage() {
    assertThat(HmpPages.of(pagesOf(5, 2, 5)).stream().findFirst()).isPresent();

    assertThat(fetched).containsExactly(1);
  }

  @Test
  void of_nothingAskedFor_fetchesNothing() {
    Iterator<Source> unused = HmpPages.of(pagesOf(5, 2, 5)).iterator();

    assertThat(fetched).isEmpty();
  }

  @Test
  void iterate_itemsRemovedMeanwhile_ends() {
    assertThat(HmpPages.of(pagesOf(3, 2, 50))).hasSize(3);
  }

  @Test
  void iterate_applianceThatAlwaysPromisesMore_ends() {
    IntFunction<SourceList> same =
        page ->
            new SourceList()
                .data(List.of(new Source().id("same")))
                .paging(new Paging().results(3).next("https://hmp.example.com/next"));

    assertThat(HmpPages.of(same)).hasSize(3);
  }

  @Test
  void iterate_pageThatFails_failsThere() {
    IntFunction<SourceList> failing =
        page -> {
          if (page == 2) {
            throw new IllegalStateException("page 2");
          }
          return pagesOf(5, 2, 5).apply(page);
        };
    Iterator<Source> items = HmpPages.of(failing).iterator();
    items.next();
    items.next();

    assertThatThrownBy(items::next).hasMessage("page 2");
  }

  @Test
  void iterate_pagingOfDevices_followsHasMoreData() {
    IntFunction<DeviceList> devices =
        page ->
            new DeviceList()
                .data(List.of(new Device()))
                .paging(new DevicePaging().numResults(2).hasMoreData(page < 2));

    assertThat(HmpPages.of(devices)).hasSize(2);
  }

  @Test
  void iterate_emulator_yieldsAllSources() {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp =
            HmpClient.builder(appliance.url().toString())
                .credentials(HmpCredentials.localUser("operator", "operator-password"))
                .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
                .build()) {
      for (int i = 0; i < 5; i++) {
        hmp.sources()
            .createSource(
                new SourceCreate()
                    .name("Paged " + i)
                    .type(SourceType.UDP)
                    .multicast(false)
                    .port(4000 + i));
      }

      List<String> names =
          HmpPages.of(
                  n ->
                      hmp.sources()
                          .listSources(new ListSourcesQuery().q("Paged").page(n).pageSize(2)))
              .stream()
              .map(Source::getName)
              .toList();

      assertThat(names).hasSize(5).doesNotHaveDuplicates();
      assertThat(appliance.seen().count("listSources")).isEqualTo(3);
    }
  }

  private IntFunction<SourceList> pagesOf(int items, int pageSize, int promised) {
    return page -> {
      fetched.add(page);
      SourceList list = new SourceList().data(new ArrayList<>());
      for (int i = (page - 1) * pageSize; i < Math.min(items, page * pageSize); i++) {
        list.getData().add(new Source().id(String.valueOf(i)));
      }
      return list.paging(
          new Paging().results(promised).next(page * pageSize < promised ? "more" : null));
    };
  }
}
