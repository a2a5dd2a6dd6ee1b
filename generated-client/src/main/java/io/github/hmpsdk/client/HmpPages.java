package io.github.hmpsdk.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a list that the appliance splits into pages, as if it did not. Every list operation
 * has a method that gives them:
 *
 * <pre>{@code
 * for (Source source : hmp.sources().allSources()) { ... }
 * }</pre>
 *
 * <p>Lazy: a page is fetched when its first item is asked for. A page that cannot be fetched throws
 * there what the call threw, and is fetched again when the iterator is asked again. Items that are
 * added or removed meanwhile may be missed or seen twice, since pages are counted. May be iterated
 * more than once, and starts anew each time. As thread-safe as the function; each iterator and
 * stream is of one thread.
 *
 * <p>It ends in any case, whatever the appliance says:
 *
 * <ul>
 *   <li>Another page is asked for as long as the appliance promises one, or has told a total that
 *       is not reached: neither is believed alone, so that a wrong one costs a request and no item.
 *   <li>A page with the items of the first page or of the page before it (the same ids, or the same
 *       contents where there are no ids) shows that the page number is ignored. Its items are not
 *       given again.
 *   <li>One page without items is passed over if more is promised; a second one in a row ends it.
 *   <li>More than {@link #maxPages} pages are a failure, and never cut in silence.
 * </ul>
 *
 * @param <T> what is listed
 */
public final class HmpPages<T> implements Iterable<T> {

  private static final int DEFAULT_MAX_PAGES = 10_000;

  private final IntFunction<? extends HmpPage<T>> pages;
  private final int maxPages;
  private final Function<String, ? extends RuntimeException> failure;

  private HmpPages(
      IntFunction<? extends HmpPage<T>> pages,
      int maxPages,
      Function<String, ? extends RuntimeException> failure) {
    this.pages = pages;
    this.maxPages = maxPages;
    this.failure = failure;
  }

  /**
   * A list by its pages.
   *
   * @param <T> what is listed
   * @param page fetches the page with a number, counted from 1
   * @return the list
   */
  public static <T> HmpPages<T> of(IntFunction<? extends HmpPage<T>> page) {
    return new HmpPages<>(
        Objects.requireNonNull(page, "page"), DEFAULT_MAX_PAGES, IllegalStateException::new);
  }

  /**
   * The same list with another bound. Default: 10,000 pages. Asking for more fails, after all the
   * items before: with {@link IllegalStateException}, and of an {@code HmpClient} with its
   * exception for answers that cannot be believed.
   *
   * @param value how many pages are fetched at most
   * @return a copy
   * @throws IllegalArgumentException if it is less than 1
   */
  public HmpPages<T> maxPages(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("maxPages must be at least 1");
    }
    return new HmpPages<>(pages, value, failure);
  }

  /**
   * Internal: the same list with another exception for one that does not end.
   *
   * @param value makes the exception of a message
   * @return a copy
   */
  public HmpPages<T> failingWith(Function<String, ? extends RuntimeException> value) {
    return new HmpPages<>(pages, maxPages, Objects.requireNonNull(value, "failure"));
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

    private final PageMemory memory = new PageMemory();
    private Iterator<T> items = List.<T>of().iterator();
    private int page;
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

    private void fetch() {
      if (page == maxPages) {
        throw failure.apply(
            "the list has more than "
                + maxPages
                + " pages and still promises more; if that is true, raise HmpPages.maxPages");
      }
      HmpPage<T> fetched = Objects.requireNonNull(pages.apply(page + 1), "page");
      page++; // not before: a page that failed is asked for again
      boolean isNew = memory.isNew(fetched);
      items = isNew ? fetched.getData().iterator() : List.<T>of().iterator();
      more = isNew && memory.expectsMore(fetched);
    }
  }
}
