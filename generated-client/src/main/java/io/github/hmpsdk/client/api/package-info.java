/**
 * The Feign interfaces, one for each resource of the HMP REST API. Generated. What may be null is
 * marked.
 */
@org.jspecify.annotations.NullMarked
package io.github.hmpsdk.client.api;
