package io.github.hmpsdk.client;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one walk through a list has seen: enough to tell whether a page is another one, and whether
 * to ask for the next. Holds two pages of ids at most. Not thread-safe.
 */
final class PageMemory {

  private static final int MAX_EMPTY = 1;

  private @Nullable List<Object> first;
  private @Nullable List<Object> before;
  private long seen;
  private int emptyInARow;

  /** False if these items have just been there, or on the first page: the number is ignored. */
  boolean isNew(HmpPage<?> page) {
    List<Object> items = keys(page.getData());
    if (!items.isEmpty() && (items.equals(first) || items.equals(before))) {
      return false;
    }
    first = first == null ? items : first;
    before = items;
    seen += items.size();
    emptyInARow = items.isEmpty() ? emptyInARow + 1 : 0;
    return true;
  }

  boolean expectsMore(HmpPage<?> page) {
    boolean promised = page.hasMore() || page.total() > seen;
    return promised && emptyInARow <= (page.hasMore() ? MAX_EMPTY : 0);
  }

  /** Ids, since the rest of an item may change from one answer to the next. */
  private static List<Object> keys(List<?> items) {
    List<Object> keys = new ArrayList<>(items.size());
    for (Object item : items) {
      Object id = id(item);
      keys.add(id == null ? item : id);
    }
    return keys;
  }

  private static @Nullable Object id(Object item) {
    try {
      Method getter = item.getClass().getMethod("getId");
      return getter.invoke(item);
    } catch (ReflectiveOperationException hasNone) {
      return null;
    }
  }
}
