/** What an emulator starts with. */
@NullMarked
package io.github.hmpsdk.emulator.internal.demo;

import org.jspecify.annotations.NullMarked;
