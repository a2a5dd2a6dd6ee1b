/** The parts of the SDK on a plain Feign builder, with and without Resilience4j. */
@NullMarked
package io.github.hmpsdk.samples.feignbyhand;

import org.jspecify.annotations.NullMarked;
