package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.client.model.HotmarkCreate;
import io.github.hmpsdk.client.model.Recording;
import io.github.hmpsdk.client.model.SessionEvent;
import io.github.hmpsdk.client.model.SessionEventCreate;
import io.github.hmpsdk.client.model.SessionEventUpdate;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.StreamSeek;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are Java's, and what is sent is exact (D19). */
class TimesTest {

  @Test
  void d19_modelsWithTheSameTimeWrittenOtherwise_areEqual() {
    Source read = (Source) Json.read("{\"latency\":90.0}", Source.class);
    Source set = new Source().latency(Duration.ofMillis(90));

    assertThat(read).isEqualTo(set).hasSameHashCodeAs(set);
    assertThat(read).isNotEqualTo(new Source().latency(Duration.ofMillis(91)));
  }

  @Test
  void d19_timesInSeconds_areSentInSeconds() {
    SessionEventCreate event =
        new SessionEventCreate()
            .startTime(Instant.parse("2020-06-16T21:20:00Z"))
            .duration(Duration.ofHours(2));
    assertThat(Json.write(event)).contains("\"startTime\":1592342400,\"duration\":7200");
  }

  @Test
  void d19_timesInMilliseconds_areSentInMilliseconds() {
    assertThat(Json.write(new HotmarkCreate().timestamp(Duration.ofSeconds(100))))
        .contains("\"timestamp\":100000");
  }

  @Test
  void d19_fractionWhereTheApplianceTakesOne_isSent() {
    assertThat(Json.write(new StreamSeek().time(Duration.ofMillis(1_250))))
        .contains("\"time\":1.25");
  }

  @Test
  void d19_fractionWhereTheApplianceTakesNone_isRefusedByName() {
    SessionEventCreate event = new SessionEventCreate();
    assertThatThrownBy(() -> event.startTime(Instant.parse("2026-11-25T08:00:00.250Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "SessionEventCreate.startTime must be whole seconds: the appliance takes no fraction;"
                + " truncate it first");
  }

  @Test
  void d19_fractionThatWasRead_isReadAndSentBackAsItCame() {
    SessionEvent event =
        (SessionEvent)
            Json.read("{\"startTime\":1592344800,\"duration\":3600.5}", SessionEvent.class);
    assertThat(event.getDuration()).isEqualTo(Duration.ofMillis(3_600_500));
    assertThat(Json.write(SessionEventUpdate.from(event))).contains("\"duration\":3600.5");
  }

  @Test
  void d19_timesThatWereRead_areToTheNanosecond() {
    Recording recording =
        (Recording)
            Json.read("{\"ctime\":1393533035,\"duration\":60.34700000000001}", Recording.class);
    assertThat(recording.getCtime()).isEqualTo(Instant.ofEpochSecond(1_393_533_035));
    assertThat(recording.getDuration()).isEqualTo(Duration.ofSeconds(60, 347_000_000));
    assertThat(Json.write(recording)).contains("60.34700000000001");
  }

  @Test
  void d19_timeThatIsNotThere_isNull() {
    assertThat(new Source().getCtime()).isNull();
    assertThat(new Source().latency(null).getLatency()).isNull();
  }

  @Test
  void d19_textOfAModel_hasTimesForPeople() {
    assertThat(new Source().latency(Duration.ofMillis(125)).toString())
        .isEqualTo("Source{latency=PT0.125S}");
  }

  @ParameterizedTest
  @CsvSource({
    "1e2147483640, +1000000000-12-31T23:59:59Z",
    "-1e2147483640, -1000000000-01-01T00:00:00Z",
    "1e-2147483640, 1970-01-01T00:00:00Z",
    "-1.5, 1969-12-31T23:59:58.500Z",
    "0, 1970-01-01T00:00:00Z"
  })
  void d19_pointInTime_ofAnySize_isRead(BigDecimal seconds, Instant expected) {
    assertThat(Times.seconds().toInstant(seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483640", "-1e2147483640", "1e-2147483640", "-1e-2147483640"})
  void d19_lengthOfTime_ofAnySize_isRead(BigDecimal milliseconds) {
    assertThat(Times.milliseconds().toDuration(milliseconds))
        .isBetween(Duration.ofSeconds(-Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
  }

  @Test
  void d19_longestDuration_isSentWhole() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertThat(Times.milliseconds().from("", longest)).hasToString("9223372036854775807999.999999");
  }
}
