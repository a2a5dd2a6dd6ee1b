/** The OpenAPI definition of the HMP REST API, for whoever wants to read it from a jar. */
@NullMarked
package io.github.hmpsdk.spec;

import org.jspecify.annotations.NullMarked;
