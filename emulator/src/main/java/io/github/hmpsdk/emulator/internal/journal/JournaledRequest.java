package io.github.hmpsdk.emulator.internal.journal;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a request: no headers and no body, and so no secrets.
 *
 * @param method the HTTP method
 * @param path the path as it was sent
 * @param query the query as it was sent, null if there was none
 * @param operationId the operation, null if the request fits none
 * @param status the status of the answer, 0 as long as there is none
 */
public record JournaledRequest(
    String method, String path, @Nullable String query, @Nullable String operationId, int status) {

  JournaledRequest answered(int newStatus) {
    return new JournaledRequest(method, path, query, operationId, newStatus);
  }
}
