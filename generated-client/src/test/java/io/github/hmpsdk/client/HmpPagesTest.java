package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.client.model.Device;
import io.github.hmpsdk.client.model.DeviceList;
import io.github.hmpsdk.client.model.DevicePaging;
import io.github.hmpsdk.client.model.Paging;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void iterate_applianceThatIgnoresThePage_repeatsNothing() {
    IntFunction<SourceList> first = page -> page(100, true, "a", "b");

    assertThat(HmpPages.of(first)).extracting(Source::getId).containsExactly("a", "b");
  }

  @Test
  void iterate_itemsThatChangeOnTheIgnoredPage_repeatsNothing() {
    IntFunction<SourceList> first =
        page -> {
          SourceList list = page(100, true, "a", "b");
          list.getData().forEach(source -> source.mtime(Instant.ofEpochSecond(page)));
          return list;
        };

    assertThat(HmpPages.of(first)).hasSize(2);
  }

  @Test
  void iterate_itemsWithoutIds_repeatsNothing() {
    IntFunction<DeviceList> first =
        page ->
            new DeviceList()
                .data(List.of(new Device().hostname("box")))
                .paging(new DevicePaging().hasMoreData(true));

    assertThat(HmpPages.of(first)).hasSize(1);
  }

  @Test
  void iterate_pagesThatGoRoundAndRound_end() {
    IntFunction<SourceList> round =
        page -> page % 2 == 1 ? page(-1, true, "a", "b") : page(-1, true, "c", "d");

    assertThat(HmpPages.of(round)).extracting(Source::getId).containsExactly("a", "b", "c", "d");
  }

  @Test
  void iterate_lastPageForEver_ends() {
    IntFunction<SourceList> last =
        page -> page == 1 ? page(9, true, "a", "b") : page(9, true, "c", "d");

    assertThat(HmpPages.of(last)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {-5, 0, 1, 3, 4})
  void iterate_totalThatIsTooSmall_losesNothing(int total) {
    IntFunction<SourceList> pages = page -> page(total, page < 3, "a" + page, "b" + page);

    assertThat(HmpPages.of(pages)).hasSize(6);
  }

  @Test
  void iterate_totalWithoutAPromiseOfMore_losesNothing() {
    IntFunction<SourceList> pages =
        page -> page > 3 ? page(6, false) : page(6, false, "a" + page, "b" + page);

    assertThat(HmpPages.of(pages)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, Integer.MAX_VALUE})
  void iterate_totalThatIsTooLarge_ends(int total) {
    IntFunction<SourceList> pages =
        page -> {
          fetched.add(page);
          return page > 2 ? page(total, true) : page(total, true, "a" + page, "b" + page);
        };

    assertThat(HmpPages.of(pages)).hasSize(4);
    assertThat(fetched).hasSizeLessThan(6);
  }

  @Test
  void iterate_emptyPageInTheMiddle_losesNothing() {
    IntFunction<SourceList> pages =
        page -> page == 2 ? page(-1, true) : page(-1, page < 3, "a" + page);

    assertThat(HmpPages.of(pages)).hasSize(2);
  }

  @Test
  void iterate_everNewItems_failsAtTheBoundAndNamesIt() {
    List<String> seen = new ArrayList<>();
    IntFunction<SourceList> endless = page -> page(-1, true, "a" + page, "b" + page);

    assertThatThrownBy(
            () -> HmpPages.of(endless).maxPages(7).forEach(source -> seen.add(source.getId())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than 7 pages")
        .hasMessageContaining("maxPages");
    assertThat(seen).hasSize(14);
    assertThatThrownBy(() -> HmpPages.of(endless).forEach(source -> {}))
        .hasMessageContaining("more than 10000 pages");
  }

  @Test
  void maxPages_ofExactlyAsMany_isEnough() {
    assertThat(HmpPages.of(pagesOf(5, 2, 5)).maxPages(3)).hasSize(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpPages.of(pagesOf(5, 2, 5)).maxPages(0))
        .withMessage("maxPages must be at least 1");
  }

  @Test
  void iterate_pageThatFailsOnce_isFetchedAgainWhenAskedAgain() {
    List<Integer> failures = new ArrayList<>(List.of(2));
    IntFunction<SourceList> failing =
        page -> {
          if (failures.remove(Integer.valueOf(page))) {
            throw new IllegalStateException("page 2");
          }
          return pagesOf(5, 2, 5).apply(page);
        };
    Iterator<Source> items = HmpPages.of(failing).iterator();
    items.next();
    items.next();

    assertThatThrownBy(items::next).hasMessage("page 2");
    assertThat(items.next().getId()).isEqualTo("2");
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
                .data(List.of(new Device().hostname("box " + page)))
                .paging(new DevicePaging().numResults(2).hasMoreData(page < 2));

    assertThat(HmpPages.of(devices)).hasSize(2);
  }

  private static SourceList page(int total, boolean more, String... ids) {
    List<Source> items = Stream.of(ids).map(id -> new Source().id(id)).toList();
    return new SourceList()
        .data(items)
        .paging(new Paging().results(total).next(more ? "https://hmp.example.com/next" : null));
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
