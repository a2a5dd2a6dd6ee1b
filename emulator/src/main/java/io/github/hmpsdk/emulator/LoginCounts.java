package io.github.hmpsdk.emulator;

/** How many logins succeeded and failed, and how many were ended by a logout. */
record LoginCounts(int logins, int failed, int logouts) {}
