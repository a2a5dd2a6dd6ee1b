/** What was seen. */
@NullMarked
package io.github.hmpsdk.emulator.internal.journal;

import org.jspecify.annotations.NullMarked;
