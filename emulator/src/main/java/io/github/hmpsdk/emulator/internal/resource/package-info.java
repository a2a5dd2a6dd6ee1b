/** The handlers of the small resources, and what the handlers of all resources share. */
@NullMarked
package io.github.hmpsdk.emulator.internal.resource;

import org.jspecify.annotations.NullMarked;
