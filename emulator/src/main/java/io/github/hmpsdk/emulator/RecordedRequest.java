package io.github.hmpsdk.emulator;

import org.jspecify.annotations.Nullable;

/**
 * A request that reached an emulator. It has no headers and no body, and so no secrets.
 *
 * @param method the HTTP method
 * @param path the path as it was sent, with its escapes
 * @param query the query as it was sent, null if there was none
 * @param operationId the operation, null if the request fits none
 * @param status the status of the answer; 0 as long as there is none, and for ever if the
 *     connection was cut instead
 */
public record RecordedRequest(
    String method, String path, @Nullable String query, @Nullable String operationId, int status) {}
