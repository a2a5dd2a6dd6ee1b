/** The JUnit 5 extension: an emulator for each test or test class. */
@NullMarked
package io.github.hmpsdk.emulator.junit;

import org.jspecify.annotations.NullMarked;
