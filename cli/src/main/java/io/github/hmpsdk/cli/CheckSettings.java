package io.github.hmpsdk.cli;

import java.time.Duration;

/**
 * How a check goes about. Immutable.
 *
 * @param write whether objects of its own are made, changed and deleted
 * @param pause between two operations
 * @param showNames whether names and addresses are shown
 */
record CheckSettings(boolean write, Duration pause, boolean showNames) {}
