/** The quickstart sample. */
@NullMarked
package io.github.hmpsdk.samples.quickstart;

import org.jspecify.annotations.NullMarked;
