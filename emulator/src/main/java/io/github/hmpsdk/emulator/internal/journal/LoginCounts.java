package io.github.hmpsdk.emulator.internal.journal;

/** How many logins succeeded and failed, and how many were ended by a logout. */
public record LoginCounts(int logins, int failed, int logouts) {}
