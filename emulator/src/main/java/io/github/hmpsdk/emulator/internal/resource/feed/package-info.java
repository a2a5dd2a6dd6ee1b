/** Feeds and what is in them. */
@NullMarked
package io.github.hmpsdk.emulator.internal.resource.feed;

import org.jspecify.annotations.NullMarked;
