/** Monitors and steers set-top boxes. */
@NullMarked
package io.github.hmpsdk.samples.stbwall;

import org.jspecify.annotations.NullMarked;
