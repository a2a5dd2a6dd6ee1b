/** Requests and responses as values, errors, JSON; nothing of the network. */
@NullMarked
package io.github.hmpsdk.emulator.internal.message;

import org.jspecify.annotations.NullMarked;
