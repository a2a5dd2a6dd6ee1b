/** What can go wrong, by what the caller can do about it. No exception here holds a secret. */
@NullMarked
package io.github.hmpsdk.error;

import org.jspecify.annotations.NullMarked;
