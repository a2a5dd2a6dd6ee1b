/** Faults on command. */
@NullMarked
package io.github.hmpsdk.emulator.internal.fault;

import org.jspecify.annotations.NullMarked;
