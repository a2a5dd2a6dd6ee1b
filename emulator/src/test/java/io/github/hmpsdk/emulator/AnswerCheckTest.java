package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.hmpsdk.emulator.junit.WithEmulator;
import org.junit.jupiter.api.Test;

@WithEmulator
class AnswerCheckTest {

  @Test
  void check_answerOutsideTheDefinition_fails(HmpEmulator hmp) {
    TestClient viewer = TestClient.of(hmp, "viewer");
    hmp.answerNext(
        "listSources", Fault.status(200).body("application/json", "{\"data\":[{\"id\":1}]}"));
    hmp.answerNext("listSources", Fault.status(418));
    hmp.answerNext("listSources", Fault.status(200).body("text/html", "<p>"));

    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> viewer.get("/sources"));
    }
  }
}
