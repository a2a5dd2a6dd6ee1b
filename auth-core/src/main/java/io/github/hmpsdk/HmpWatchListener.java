package io.github.hmpsdk;

/**
 * Is told what changed in a list that an {@link HmpWatch} looks at.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface HmpWatchListener<T> {

  /**
   * Something is different. Told one event after the other, on a thread that is this listener's
   * while there is something to tell, so that it may take its time; what is different again
   * meanwhile comes as one difference. What it throws is logged, and is nobody else's concern.
   *
   * @param event what is different
   * @throws Exception as it likes
   */
  void onEvent(HmpWatchEvent<T> event) throws Exception;
}
