package io.github.hmpsdk.samples.archive;

import io.github.hmpsdk.CategoryFilter;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.api.AssetsApi.ListAssetsQuery;
import io.github.hmpsdk.client.model.Asset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which videos to save. The appliance sorts out categories; days are compared here, in UTC, as it
 * cannot filter by them.
 *
 * @param categories values by label, all of which a video must have
 * @param from the first day; null for any
 * @param to the last day; null for any
 */
record Finder(Map<String, String> categories, @Nullable LocalDate from, @Nullable LocalDate to) {

  List<Asset> find(HmpClient hmp) {
    ListAssetsQuery query = new ListAssetsQuery();
    String filter = filter();
    if (filter != null) {
      query.filter(filter);
    }
    return hmp.assets().allAssets(query).stream()
        .filter(this::isOfTheseDays)
        .sorted(Comparator.<Asset, String>comparing(Saved::title).thenComparing(Asset::getId))
        .toList();
  }

  private @Nullable String filter() {
    CategoryFilter filter = null;
    for (Map.Entry<String, String> category : categories.entrySet()) {
      CategoryFilter.Term term =
          filter == null ? CategoryFilter.where(category.getKey()) : filter.and(category.getKey());
      filter = term.in(category.getValue());
    }
    return filter == null ? null : filter.text();
  }

  private boolean isOfTheseDays(Asset video) {
    Instant made = Objects.requireNonNullElse(video.getCtime(), Instant.EPOCH);
    return (from == null || !made.isBefore(start(from)))
        && (to == null || made.isBefore(start(to.plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
