/**
 * An HMP appliance for tests and demos: HTTPS on a loopback port, both logins, state, faults on
 * command. Start one with {@link io.github.hmpsdk.emulator.HmpEmulator#start()}.
 */
@NullMarked
package io.github.hmpsdk.emulator;

import org.jspecify.annotations.NullMarked;
