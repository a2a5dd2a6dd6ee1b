/**
 * What the HMP REST API sends and takes. Generated. A getter that may return null is marked; what
 * every answer has is never null.
 */
@org.jspecify.annotations.NullMarked
package io.github.hmpsdk.client.model;
