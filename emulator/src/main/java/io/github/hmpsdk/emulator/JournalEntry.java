package io.github.hmpsdk.emulator;

import org.jspecify.annotations.Nullable;

/**
 * One request and, once it is known, the status of its answer. Thread-safe. Holds no headers and no
 * body.
 */
final class JournalEntry {

  private volatile RecordedRequest request;

  JournalEntry(IncomingRequest request, @Nullable String operationId) {
    this.request =
        new RecordedRequest(request.method(), request.path(), request.rawQuery(), operationId, 0);
  }

  @Nullable String operationId() {
    return request.operationId();
  }

  void answered(int status) {
    RecordedRequest old = request;
    request = new RecordedRequest(old.method(), old.path(), old.query(), old.operationId(), status);
  }

  RecordedRequest toSeenRequest() {
    return request;
  }
}
