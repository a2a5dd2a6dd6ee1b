package io.github.hmpsdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was when the appliance could be asked last, and whether that is now. Immutable.
 *
 * @param items by id, in the list's order
 * @param isAsked whether the appliance ever answered
 * @param failure why the appliance cannot be asked; null if it can
 */
record WatchState<T>(Map<String, T> items, boolean isAsked, @Nullable Throwable failure) {

  /** Before the first poll. */
  static <T> WatchState<T> nothing() {
    return new WatchState<>(Map.of(), false, null);
  }

  /** A page that shifts while it is read gives an item twice: what was read later counts. */
  static <T> WatchState<T> of(Iterable<? extends T> list, Function<? super T, String> ids) {
    Map<String, T> items = new LinkedHashMap<>();
    for (T item : list) {
      items.put(
          Objects.requireNonNull(ids.apply(Objects.requireNonNull(item, "item")), "id"), item);
    }
    return new WatchState<>(Collections.unmodifiableMap(items), true, null);
  }

  WatchState<T> unknown(Throwable why) {
    return new WatchState<>(items, isAsked, why);
  }

  boolean isKnown() {
    return isAsked && failure == null;
  }

  /** What somebody who knows another state has to be told. */
  List<HmpWatchEvent<T>> since(WatchState<T> before) {
    List<HmpWatchEvent<T>> events = new ArrayList<>();
    if (failure == null && before.failure != null) {
      events.add(HmpWatchEvent.known());
    }
    before.items.forEach(
        (id, item) -> {
          if (!items.containsKey(id)) {
            events.add(HmpWatchEvent.removed(item));
          }
        });
    items.forEach((id, item) -> addDifference(before.items.get(id), item, events));
    if (failure != null && before.failure == null) {
      events.add(HmpWatchEvent.unknown(failure));
    }
    return events;
  }

  private static <T> void addDifference(
      @Nullable T before, T after, List<HmpWatchEvent<T>> events) {
    if (before == null) {
      events.add(HmpWatchEvent.added(after));
    } else if (!before.equals(after)) {
      events.add(HmpWatchEvent.changed(before, after));
    }
  }
}
