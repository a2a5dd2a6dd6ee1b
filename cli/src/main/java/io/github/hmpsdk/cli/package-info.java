/** The command {@code hmp}: an appliance's key, every operation, and the emulator, by hand. */
@NullMarked
package io.github.hmpsdk.cli;

import org.jspecify.annotations.NullMarked;
