package io.github.hmpsdk;

import io.github.hmpsdk.error.HmpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a wait stands after a poll that did not end it. Immutable as far as what was seen is.
 *
 * @param <T> what is looked at
 * @param polls how often the appliance was asked, this poll included
 * @param elapsed since the wait began
 * @param seen what the last poll that succeeded saw; null if nothing was there
 * @param failure why this poll failed, so that the state is unknown; null if it succeeded
 */
public record HmpWaitProgress<T>(
    int polls, Duration elapsed, @Nullable T seen, @Nullable HmpException failure) {}
