/**
 * The client of an HMP appliance: {@link io.github.hmpsdk.HmpClient}, made of the building blocks
 * in the packages below.
 */
@NullMarked
package io.github.hmpsdk;

import org.jspecify.annotations.NullMarked;
