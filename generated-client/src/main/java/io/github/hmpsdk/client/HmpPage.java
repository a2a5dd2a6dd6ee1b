package io.github.hmpsdk.client;

import io.github.hmpsdk.client.model.DevicePaging;
import io.github.hmpsdk.client.model.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, whichever of HMP's two kinds of paging it has.
 *
 * @param <T> what is listed
 */
public interface HmpPage<T> extends HmpEnvelope {

  /**
   * What is on this page.
   *
   * @return never null
   */
  List<T> getData();

  /**
   * Where this page stands, in the form of its list.
   *
   * @return null if the answer does not say, as for lists that are never split
   */
  @Nullable Object pagingInfo();

  /**
   * Whether the appliance says that another page follows.
   *
   * @return false if it does not say
   */
  default boolean hasMore() {
    Object info = pagingInfo();
    if (info instanceof Paging paging) {
      return paging.getNext() != null && !paging.getNext().isEmpty();
    }
    return info instanceof DevicePaging paging && Boolean.TRUE.equals(paging.getHasMoreData());
  }

  /**
   * How many items the whole list has.
   *
   * @return -1 if the appliance does not say
   */
  default long total() {
    Object info = pagingInfo();
    Integer total = null;
    if (info instanceof Paging paging) {
      total = paging.getResults();
    } else if (info instanceof DevicePaging paging) {
      total = paging.getNumResults();
    }
    return total == null ? -1 : total;
  }
}
