package io.github.hmpsdk;

import io.github.hmpsdk.client.HmpPage;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a list that the appliance splits into pages, as if it did not.
 *
 * <pre>{@code
 * for (Source source :
 *     HmpPages.of(n -> hmp.sources().listSources(new ListSourcesQuery().page(n).pageSize(100)))) { ... }
 * }</pre>
 *
 * <p>Lazy: a page is fetched when its first item is asked for. A page that cannot be fetched throws
 * there what the call threw. Items that are added or removed meanwhile may be missed or seen twice,
 * since pages are counted; it ends in any case. May be iterated more than once, and starts anew
 * each time. As thread-safe as the function; each iterator and stream is of one thread.
 *
 * @param <T> what is listed
 */
public final class HmpPages<T> implements Iterable<T> {

  private final IntFunction<? extends HmpPage<T>> pages;

  private HmpPages(IntFunction<? extends HmpPage<T>> pages) {
    this.pages = pages;
  }

  /**
   * A list by its pages.
   *
   * @param <T> what is listed
   * @param page fetches the page with a number, counted from 1
   * @return the list
   */
  public static <T> HmpPages<T> of(IntFunction<? extends HmpPage<T>> page) {
    return new HmpPages<>(page);
  }

  /**
   * The items, one after the other.
   *
   * @return a sequential stream
   */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterator<T> iterator() {
    return new Pager();
  }

  private final class Pager implements Iterator<T> {

    private Iterator<T> items = List.<T>of().iterator();
    private int page;
    private long seen;
    private boolean more = true;

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && more) {
        fetch();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("The list has no more items");
      }
      return items.next();
    }

    /** An empty page, or as many items as there are, ends it, whatever the appliance says. */
    private void fetch() {
      HmpPage<T> fetched = pages.apply(++page);
      List<T> data = fetched.getData();
      seen += data.size();
      items = data.iterator();
      boolean complete = fetched.total() >= 0 && seen >= fetched.total();
      more = fetched.hasMore() && !data.isEmpty() && !complete;
    }
  }
}
