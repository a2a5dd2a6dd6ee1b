/** The network: Jetty, TLS, requests read and responses written. */
@NullMarked
package io.github.hmpsdk.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
