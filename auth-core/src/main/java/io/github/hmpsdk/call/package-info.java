/**
 * How a call is made: deadline, bulkhead, retries with exponential backoff, rate limiter, circuit
 * breaker. {@link io.github.hmpsdk.call.CallPolicy} holds the settings, {@link
 * io.github.hmpsdk.call.CallExecutor} keeps to them, and {@link
 * io.github.hmpsdk.call.CallHandlerFactory} puts it around the operations of a Feign client.
 */
@NullMarked
package io.github.hmpsdk.call;

import org.jspecify.annotations.NullMarked;
