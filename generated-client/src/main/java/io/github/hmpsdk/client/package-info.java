/**
 * What the generated interfaces and models stand on: the operation annotation, safe path segments,
 * query objects, and checks of what is sent.
 */
@NullMarked
package io.github.hmpsdk.client;

import org.jspecify.annotations.NullMarked;
