/** The objects that the appliance stores. */
@NullMarked
package io.github.hmpsdk.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
