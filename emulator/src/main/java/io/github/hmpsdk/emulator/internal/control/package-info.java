/** The control port: orders, and the pages for a browser. */
@NullMarked
package io.github.hmpsdk.emulator.internal.control;

import org.jspecify.annotations.NullMarked;
