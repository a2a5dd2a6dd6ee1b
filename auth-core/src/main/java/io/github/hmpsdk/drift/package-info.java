/**
 * Where an appliance and the definition that this client was made from differ: after an update of
 * the appliance, or where the documentation was wrong.
 */
@NullMarked
package io.github.hmpsdk.drift;

import org.jspecify.annotations.NullMarked;
