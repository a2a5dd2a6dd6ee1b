package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.MetadataEntry;
import io.github.hmpsdk.client.model.MetadataField;
import io.github.hmpsdk.client.model.MetadataFieldType;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceUpdate;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.http.HmpTls;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal names what was sent along without being in the definition (D10, D18). */
final class SentAlongTest {

  private HmpEmulator appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() {
    appliance = HmpEmulator.start();
    hmp =
        HmpClient.builder(appliance.url().toString())
            .credentials(HmpCredentials.apiKey("robot-key", "robot-secret"))
            .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
            .build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 405, 415, 422})
  void d18_refusedReplacement_namesWhatTheDefinitionDoesNotKnow(int status) {
    Source read = hmp.sources().listSources().getData().get(0).unknownProperty("tier", "gold-7");
    appliance.answerNext("updateSource", Fault.error(status, "010001", "InputValidation", "no"));

    BadRequestException refused =
        refused(() -> hmp.sources().updateSource(read.getId(), SourceUpdate.from(read)));

    assertThat(refused.unknownProperties()).containsExactly("tier");
    assertThat(refused)
        .hasMessageContaining("InputValidation 010001: no")
        .hasMessageContaining("sent along, and not known to the definition: tier")
        .hasMessageContaining("clearUnknownProperties()");
    assertThat(refused.getMessage()).doesNotContain("gold-7");
  }

  @Test
  void d18_refusalBehindASuccess_namesThemToo() {
    Source read = hmp.sources().listSources().getData().get(0).unknownProperty("tier", 1);
    appliance.answerNext(
        "updateSource",
        Fault.status(200)
            .body(
                "application/json",
                "{\"httpStatusCode\":400,\"code\":\"010001\",\"name\":\"InputValidation\","
                    + "\"message\":\"no\"}"));

    assertThat(
            refused(() -> hmp.sources().updateSource(read.getId(), SourceUpdate.from(read)))
                .unknownProperties())
        .containsExactly("tier");
  }

  @Test
  void refusedList_withNewPropertiesInside_namesTheirPlaces() {
    List<MetadataEntry> entries =
        List.of(
            new MetadataEntry().name("a"),
            new MetadataEntry()
                .name("b")
                .unknownProperty("shown", true)
                .field(
                    List.of(
                        new MetadataField()
                            .fieldType(MetadataFieldType.STRING)
                            .unknownProperty("color", "red"))));
    appliance.answerNext("replaceSourceMetadata", Fault.error(400, "010001", "Bad", "no"));

    assertThat(
            refused(() -> hmp.sources().replaceSourceMetadata("any", entries)).unknownProperties())
        .containsExactly("[1].shown", "[1].field[0].color");
  }

  @Test
  void refusedReplacement_ofWhatTheDefinitionKnows_saysNothingOfIt() {
    Source read = hmp.sources().listSources().getData().get(0).unknownProperty("tier", 1);
    appliance.answerNext("updateSource", Fault.error(400, "010001", "InputValidation", "no"));

    BadRequestException refused =
        refused(
            () ->
                hmp.sources()
                    .updateSource(read.getId(), SourceUpdate.from(read).clearUnknownProperties()));

    assertThat(refused.unknownProperties()).isEmpty();
    assertThat(refused.getMessage()).endsWith("InputValidation 010001: no");
  }

  @Test
  void names_thatAreEndlessOrMany_areCut() {
    SourceUpdate update = SourceUpdate.from(hmp.sources().listSources().getData().get(0));
    update.unknownProperty("x".repeat(5_000) + "\n", 1);
    IntStream.range(0, 500).forEach(i -> update.unknownProperty("p" + i, i));
    appliance.answerNext("updateSource", Fault.error(400, "010001", "InputValidation", "no"));

    BadRequestException refused = refused(() -> hmp.sources().updateSource("any", update));

    assertThat(refused.unknownProperties()).hasSize(20);
    assertThat(refused.getMessage()).hasSizeLessThan(1_000).doesNotContain("\n");
  }

  private static BadRequestException refused(Runnable call) {
    return catchThrowableOfType(BadRequestException.class, call::run);
  }
}
