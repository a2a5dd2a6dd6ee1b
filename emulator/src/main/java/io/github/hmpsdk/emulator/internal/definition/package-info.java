/** What the definition says: operations, routes, validation of requests. */
@NullMarked
package io.github.hmpsdk.emulator.internal.definition;

import org.jspecify.annotations.NullMarked;
