/** Finds videos, downloads and verifies them, and reports. */
@NullMarked
package io.github.hmpsdk.samples.archive;

import org.jspecify.annotations.NullMarked;
