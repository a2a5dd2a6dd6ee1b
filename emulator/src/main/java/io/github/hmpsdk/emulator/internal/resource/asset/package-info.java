/** Videos and their streams. */
@NullMarked
package io.github.hmpsdk.emulator.internal.resource.asset;

import org.jspecify.annotations.NullMarked;
