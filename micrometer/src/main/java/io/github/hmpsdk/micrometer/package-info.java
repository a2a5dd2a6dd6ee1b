/**
 * Meters and traces of clients on Micrometer: {@link io.github.hmpsdk.micrometer.HmpMeters} for a
 * registry of meters, {@link io.github.hmpsdk.micrometer.HmpObservations} for one of observations.
 */
@NullMarked
package io.github.hmpsdk.micrometer;

import org.jspecify.annotations.NullMarked;
