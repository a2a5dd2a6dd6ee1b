/** When a call is repeated, how long to wait before, and when to stop asking. */
@NullMarked
package io.github.hmpsdk.call;

import org.jspecify.annotations.NullMarked;
