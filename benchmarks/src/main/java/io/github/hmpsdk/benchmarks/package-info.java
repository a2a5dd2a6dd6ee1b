/** What the SDK costs. */
@NullMarked
package io.github.hmpsdk.benchmarks;

import org.jspecify.annotations.NullMarked;
