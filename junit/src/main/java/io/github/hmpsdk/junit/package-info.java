/** JUnit 5 tests with a ready client of an emulated appliance. */
@NullMarked
package io.github.hmpsdk.junit;

import org.jspecify.annotations.NullMarked;
