/** Servers that misbehave on purpose, and what every kind of call makes of them. */
@NullMarked
package io.github.hmpsdk.hostile;

import org.jspecify.annotations.NullMarked;
