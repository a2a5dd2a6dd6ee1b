/** Puts the rooms of the emulator together. Nothing here is for users. */
@NullMarked
package io.github.hmpsdk.emulator.internal;

import org.jspecify.annotations.NullMarked;
