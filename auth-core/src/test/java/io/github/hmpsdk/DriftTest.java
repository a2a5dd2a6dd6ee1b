package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.User;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.drift.DriftKind;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpDriftException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.http.HmpTls;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an appliance and the definition differ is told, once and without a value (D18). */
final class DriftTest {

  private final List<Drift> told = new CopyOnWriteArrayList<>();
  private HmpEmulator appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() {
    appliance = HmpEmulator.start();
    hmp = builder().driftListener(told::add).build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'data':[{'id':'1','tier':'gold'}]}|Source|data[].tier|UNKNOWN_PROPERTY|text",
        "{'data':[{'id':'1','new':{'a':[1]}}]}|Source|data[].new|UNKNOWN_PROPERTY|an object",
        "{'data':[{'id':'1'}],'more':[1]}|SourceList|more|UNKNOWN_PROPERTY|a list",
        "{'data':[{'id':'1','type':'WHIP'}]}|SourceType|data[].type|UNKNOWN_VALUE|text",
        "{'data':[{'id':'1','iptv':'maybe'}]}|Source|data[].iptv|OTHER_TYPE|text",
        "{'data':[{'id':'1','detectedFeatures':[1]}]}|Source|data[].detectedFeatures|OTHER_TYPE|a list",
        "{'data':[{'id':'1','port':'4900'}]}|Source|data[].port|OTHER_TYPE|text",
        "{'data':[{'id':'1','continuous':1}]}|Source|data[].continuous|OTHER_TYPE|an integer",
        "{'data':[{'id':7}]}|Source|data[].id|OTHER_TYPE|an integer",
        "{'data':[{'name':'x'}]}|Source|data[].id|MISSING_PROPERTY|"
      })
  void answer_thatDiffers_isToldWithoutItsValue(
      String body, String schema, String path, DriftKind kind, String found) {
    answer(body);

    hmp.sources().listSources();

    Drift expected = new Drift("listSources", schema, path, kind, found == null ? "" : found);
    assertThat(told).containsExactly(expected);
    assertThat(hmp.drift()).containsExactly(expected);
  }

  @Test
  void sameDrift_howeverOften_isToldOnce() {
    for (int i = 0; i < 3; i++) {
      answer("{'data':[{'id':'1','tier':" + i + "},{'id':'2','tier':" + i + "}]}");
      hmp.sources().listSources();
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void answer_asTheDefinitionSays_isNoDrift() {
    hmp.sources().listSources();
    assertThatThrownBy(() -> hmp.sources().getSource("unknown"))
        .isInstanceOf(NotFoundException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void openModel_whatItCarriesMore_isNoDrift() {
    List<User> users = hmp.users().listUsers().getData();

    assertThat(users).anySatisfy(user -> assertThat(user.getUnknownProperties()).isNotEmpty());
    assertThat(told).isEmpty();
  }

  @Test
  void documentedProperty_ofAnotherType_isToldAndAnError() {
    answer("{'data':[{'id':'1'},{'id':'2','port':{'a':1}}]}");
    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("data[1].port");
    assertThat(told)
        .containsExactly(
            new Drift("listSources", "Source", "data[].port", DriftKind.OTHER_TYPE, "an object"));
  }

  @Test
  void error_thatNoRowHas_isTold() {
    appliance.answerNext("getSource", Fault.error(404, "040099", "Elsewhere", "gone"));
    appliance.answerNext("getSource", Fault.error(418, "060099", "Teapot", "no"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> hmp.sources().getSource("s")).isInstanceOf(HmpApiException.class);
    }
    assertThat(told)
        .extracting(Drift::path, Drift::kind, Drift::found)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(
                "404 040099", DriftKind.UNDOCUMENTED_ERROR, "Elsewhere"),
            org.assertj.core.api.Assertions.tuple("418", DriftKind.UNDOCUMENTED_STATUS, ""));
  }

  @Test
  void contentTypeAndStatus_thatDiffer_areTold() {
    appliance.answerNext(
        "getSource", Fault.status(203).body("text/plain", "{\"data\":{\"id\":\"1\"}}"));
    hmp.sources().getSource("1");
    assertThat(told)
        .extracting(Drift::kind)
        .containsExactlyInAnyOrder(DriftKind.OTHER_CONTENT_TYPE, DriftKind.UNDOCUMENTED_STATUS);
  }

  @Test
  void status_ofWhatAnswersNothingOrAFilm_isCompared() throws IOException {
    appliance.answerNext("deleteSource", Fault.status(202));
    appliance.answerNext(
        "downloadAsset", Fault.status(203).body("video/mp4", "\u0000\u0001\u0002"));

    hmp.sources().deleteSource("1");
    hmp.assets().downloadAsset("1").close();

    assertThat(told)
        .containsExactly(
            new Drift("deleteSource", "", "202", DriftKind.UNDOCUMENTED_STATUS, ""),
            new Drift("downloadAsset", "", "203", DriftKind.UNDOCUMENTED_STATUS, ""));
  }

  @Test
  void contentType_ofAnAnswerInTheFormOfAnExample_isToldAllTheSame() {
    appliance.answerNext("listSources", Fault.status(200).body("text/plain", "[{\"id\":\"1\"}]"));
    hmp.sources().listSources();
    assertThat(told).extracting(Drift::kind).containsExactly(DriftKind.OTHER_CONTENT_TYPE);
  }

  @Test
  void endpoint_thatTheDefinitionDoesNotHave_hasNoDrift() {
    appliance.answerNext("listSources", Fault.status(203).body("text/plain", "{\"a\":1}"));
    hmp.send(HmpRequest.get("/sources"));
    assertThat(told).isEmpty();
  }

  @Test
  void listOfAGuessedType_withAnotherItem_isOneDifference() {
    appliance.answerNext(
        "getDevice",
        Fault.status(200)
            .body(
                "application/json",
                "{\"data\":{\"_id\":\"1\",\"platform\":{\"groups\":[\"a\",{\"b\":1}]}}}"));
    hmp.devices().getDevice("1");
    assertThat(told)
        .filteredOn(drift -> drift.kind() == DriftKind.OTHER_TYPE)
        .containsExactly(
            new Drift(
                "getDevice",
                "DevicePlatform",
                "data.platform.groups",
                DriftKind.OTHER_TYPE,
                "a list"));
  }

  @Test
  void answerInTheFormOfAnExample_isNotTakenForAnotherOne() {
    answer("[{'id':'1'}]"); // without data around it
    assertThat(hmp.sources().listSources().getData()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void emptyList_madeOfA404_isNoDrift() {
    appliance.answerNext("listSources", Fault.error(404, "040012", "NoResults", "No results"));
    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void failOnDrift_anyDifference_isAnException() {
    try (HmpClient strict = builder().failOnDrift().build()) {
      strict.sources().listSources();
      answer("{'data':[{'id':'1','tier':'gold'}]}");
      HmpDriftException failure =
          catchThrowableOfType(HmpDriftException.class, () -> strict.sources().listSources());
      assertThat(failure.drift()).extracting(Drift::path).containsExactly("data[].tier");
      assertThat(failure).hasMessageContaining("data[].tier").hasMessageNotContaining("gold");
    }
  }

  @Test
  void listener_thatThrows_harmsNoCall() {
    try (HmpClient client =
        builder()
            .driftListener(
                drift -> {
                  throw new IllegalStateException("listener");
                })
            .driftListener(told::add)
            .build()) {
      answer("{'data':[{'id':'1','tier':1}]}");
      assertThat(client.sources().listSources().getData())
          .extracting(Source::getId)
          .containsExactly("1");
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void drift_withoutEnd_isBounded() {
    for (int round = 0; round < 30; round++) {
      StringBuilder source = new StringBuilder("{'id':'1'");
      for (int i = 0; i < 60; i++) {
        source.append(",'p").append(round).append('x').append(i).append("':1");
      }
      answer("{'data':[" + source + "}]}");
      hmp.sources().listSources();
    }
    assertThat(hmp.drift()).hasSize(1000);
  }

  private HmpClientBuilder builder() {
    return HmpClient.builder(appliance.url().toString())
        .credentials(HmpCredentials.apiKey("robot-key", "robot-secret"))
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()));
  }

  private void answer(String body) {
    appliance.answerNext(
        "listSources", Fault.status(200).body("application/json", body.replace('\'', '"')));
  }
}
