package io.github.hmpsdk.emulator.internal.journal;

import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import org.jspecify.annotations.Nullable;

/** One request and, once it is known, the status of its answer. Thread-safe. */
public final class JournalEntry {
  private volatile JournaledRequest request;

  public JournalEntry(IncomingRequest request, @Nullable String operationId) {
    this.request =
        new JournaledRequest(request.method(), request.path(), request.rawQuery(), operationId, 0);
  }

  public void answered(int status) {
    request = request.answered(status);
  }

  JournaledRequest request() {
    return request;
  }
}
