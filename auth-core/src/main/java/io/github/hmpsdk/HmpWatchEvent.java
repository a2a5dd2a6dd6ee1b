package io.github.hmpsdk;

import org.jspecify.annotations.Nullable;

/**
 * What is different in a list that an {@link HmpWatch} looks at. Immutable as far as the items are.
 *
 * @param <T> what is listed
 * @param kind what happened
 * @param before the item as it was; null unless it changed or was removed
 * @param after the item as it is; null unless it was added or changed
 * @param failure why the appliance cannot be asked; null unless that is what happened
 */
public record HmpWatchEvent<T>(
    Kind kind, @Nullable T before, @Nullable T after, @Nullable Throwable failure) {

  /** What can happen. */
  public enum Kind {
    /** An item is there that was not, or that this listener was not told of yet. */
    ADDED,
    /** An item is not equal to what it was. */
    CHANGED,
    /** The appliance answered, and an item is not there any more. */
    REMOVED,
    /** The appliance cannot be asked: all items may be as they were, or not. Told once. */
    UNKNOWN,
    /** The appliance answers again; what is different since comes after this. */
    KNOWN
  }

  static <T> HmpWatchEvent<T> added(T after) {
    return new HmpWatchEvent<>(Kind.ADDED, null, after, null);
  }

  static <T> HmpWatchEvent<T> changed(T before, T after) {
    return new HmpWatchEvent<>(Kind.CHANGED, before, after, null);
  }

  static <T> HmpWatchEvent<T> removed(T before) {
    return new HmpWatchEvent<>(Kind.REMOVED, before, null, null);
  }

  static <T> HmpWatchEvent<T> unknown(Throwable failure) {
    return new HmpWatchEvent<>(Kind.UNKNOWN, null, null, failure);
  }

  static <T> HmpWatchEvent<T> known() {
    return new HmpWatchEvent<>(Kind.KNOWN, null, null, null);
  }
}
