/** A microservice that schedules and supervises recordings. */
@NullMarked
package io.github.hmpsdk.samples.springservice;

import org.jspecify.annotations.NullMarked;
