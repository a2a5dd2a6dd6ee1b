package io.github.hmpsdk.emulator;

import org.jspecify.annotations.Nullable;

/** One request and, once it is known, the status of its answer. Thread-safe. */
final class JournalEntry {
  private volatile JournaledRequest request;

  JournalEntry(IncomingRequest request, @Nullable String operationId) {
    this.request =
        new JournaledRequest(request.method(), request.path(), request.rawQuery(), operationId, 0);
  }

  void answered(int status) {
    request = request.answered(status);
  }

  JournaledRequest request() {
    return request;
  }
}
