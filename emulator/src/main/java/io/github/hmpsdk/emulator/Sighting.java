package io.github.hmpsdk.emulator;

import org.jspecify.annotations.Nullable;

/**
 * One request and, once it is known, the status of its answer. Thread-safe. Holds no headers and no
 * body.
 */
final class Sighting {

  private volatile SeenRequest request;

  Sighting(Incoming request, @Nullable String operationId) {
    this.request =
        new SeenRequest(request.method(), request.path(), request.rawQuery(), operationId, 0);
  }

  @Nullable String operationId() {
    return request.operationId();
  }

  void answered(int status) {
    SeenRequest old = request;
    request = new SeenRequest(old.method(), old.path(), old.query(), old.operationId(), status);
  }

  SeenRequest toSeenRequest() {
    return request;
  }
}
