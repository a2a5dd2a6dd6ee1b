/** The way of one request: route, journal, fault, access control, validation, handler. */
@NullMarked
package io.github.hmpsdk.emulator.internal.dispatch;

import org.jspecify.annotations.NullMarked;
