package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultCourseTest {

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator").unchecked();

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void answerTimes_three_spoilsThree() {
    hmp.answerTimes("listSources", 3, Fault.status(503));

    assertThat(statuses(hmp, 5)).containsExactly(503, 503, 503, 200, 200);
  }

  @Test
  void answerOften_sameSeed_strikesTheSame() {
    hmp.answerOften("listSources", 0.3, 42, Fault.status(500));
    List<Integer> once = statuses(hmp, 40);

    try (HmpEmulator other = HmpEmulator.start()) {
      other.answerOften("listSources", 0.3, 42, Fault.status(500));

      assertThat(statuses(other, 40)).isEqualTo(once);
    }
    assertThat(once).contains(200, 500);
    assertThat(once.stream().filter(status -> status == 500).count()).isBetween(6L, 20L);
  }

  @Test
  void answerOften_zeroAndOne_areNeverAndAlways() {
    hmp.answerOften("listSources", 0, 1, Fault.status(500));
    assertThat(statuses(hmp, 5)).containsOnly(200);

    hmp.answerOften("*", 1, 1, Fault.status(502));
    assertThat(statuses(hmp, 5)).containsOnly(502);
    operator.get("/system/version").isSuccess(502);
  }

  @Test
  void answerNext_whileOften_goesFirst() {
    hmp.answerOften("listSources", 1, 1, Fault.status(500));
    hmp.answerNext("*", Fault.status(504));

    assertThat(statuses(hmp, 2)).containsExactly(504, 500);
  }

  @Test
  void calm_faultsOfAllKinds_removesThem() {
    hmp.answerOften("listSources", 1, 1, Fault.status(500));
    hmp.answerTimes("*", 5, Fault.status(500));

    hmp.calm();

    assertThat(statuses(hmp, 3)).containsOnly(200);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void answerOften_noProbability_isRefusedByName(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.answerOften("listSources", probability, 1, Fault.status(500)))
        .withMessageContaining("probability");
  }

  @Test
  void answer_wrongCountOrOperation_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.answerTimes("listSources", 0, Fault.status(500)))
        .withMessageContaining("count");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.answerOften("listSauces", 1, 1, Fault.status(500)))
        .withMessageContaining("listSauces");
  }

  private List<Integer> statuses(HmpEmulator emulator, int count) {
    TestClient client =
        emulator == hmp ? operator : TestClient.of(emulator, "operator").unchecked();
    return IntStream.range(0, count).mapToObj(i -> client.get("/sources").status()).toList();
  }
}
