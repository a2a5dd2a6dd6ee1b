/** Sessions, their events and recordings. */
@NullMarked
package io.github.hmpsdk.emulator.internal.resource.session;

import org.jspecify.annotations.NullMarked;
