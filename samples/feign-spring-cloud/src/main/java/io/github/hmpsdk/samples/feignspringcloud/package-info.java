/** The parts of the SDK inside Spring Cloud OpenFeign. */
@NullMarked
package io.github.hmpsdk.samples.feignspringcloud;

import org.jspecify.annotations.NullMarked;
