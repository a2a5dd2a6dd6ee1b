package io.github.hmpsdk.emulator.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestJournalTest {

  @Test
  void report_moreThanAreKept_forgetsTheOldest() {
    RequestJournal journal = new RequestJournal();
    for (int i = 0; i <= 10_000; i++) {
      journal.add(new JournalEntry(incoming("/" + i), "listSources"));
    }

    JournalReport report = journal.report(0);

    assertThat(report.requests()).hasSize(10_000);
    assertThat(report.requests().get(0).path()).isEqualTo("/1");
    assertThat(report.byOperation()).containsEntry("listSources", 10_001);
  }

  private static IncomingRequest incoming(String path) {
    return new IncomingRequest(
        "GET", "", path, null, Map.of(), List.of(), List.of(), null, RequestBody.EMPTY);
  }
}
