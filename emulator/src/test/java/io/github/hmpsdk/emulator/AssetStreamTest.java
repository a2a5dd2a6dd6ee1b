package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetStreamTest {

  private static final String ONE_TRACK = DemoVideos.BRIEFING + "/streams";
  private static final String TWO_TRACKS = DemoVideos.OPERATING_ROOM + "/streams";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createAssetStream_oneTrack_answersItWithItsAddress() {
    JsonNode made = operator.post(ONE_TRACK, to("239.134.32.200", 5000)).isSuccess(201).data();

    assertThat(made.path("address").asText()).isEqualTo("239.134.32.200");
    assertThat(made.path("port").asInt()).isEqualTo(5000);
    assertThat("/assets/" + made.path("asset").asText()).isEqualTo(DemoVideos.BRIEFING);
    assertThat(made.path("username").asText()).isEqualTo("operator");
    assertThat(made.has("state") || made.has("destinations")).isFalse();
    assertThat(operator.get(ONE_TRACK + "/" + made.path("id").asText()).isSuccess(200).data())
        .isEqualTo(made);
    assertThat(operator.get(ONE_TRACK).isSuccess(200).data()).containsExactly(made);
  }

  @Test
  void createAssetStream_severalDestinations_isMultiple() {
    JsonNode made =
        operator
            .post(TWO_TRACKS, toEach(track(3, "239.0.0.1", 1), track(4, "239.0.0.1", 2)))
            .isSuccess(201)
            .data();

    assertThat(made.path("address").asText()).isEqualTo("multiple");
    assertThat(made.path("port").asInt(-1)).isZero();
    assertThat(made.path("destinations").findValuesAsText("trackId")).containsExactly("3", "4");
    assertThat(operator.get("/streams/" + made.path("id").asText()).data()).isEqualTo(made);
    assertThat(operator.get(TWO_TRACKS).json().path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void createAssetStream_oneOfTwoTracks_hasItsAddress() {
    JsonNode made =
        operator.post(TWO_TRACKS, toEach(track(4, "239.0.0.1", 2))).isSuccess(201).data();

    assertThat(made.path("address").asText()).isEqualTo("239.0.0.1");
    assertThat(made.path("port").asInt()).isEqualTo(2);
  }

  @Test
  void createAssetStream_twoTracksWithoutDestinations_answers400MultiSourcesStream() {
    operator.post(TWO_TRACKS, to("239.0.0.1", 1)).isError(400, "010005", "MultiSourcesStream");
    operator.post(TWO_TRACKS, toEach()).isError(400, "010005", "MultiSourcesStream");
  }

  @Test
  void createAssetStream_takenAddress_answers400AddressPortAlreadyInUse() {
    operator
        .post(ONE_TRACK, to("239.134.32.101", 4900))
        .isError(400, "010006", "AddressPortAlreadyInUse");
    operator
        .post(TWO_TRACKS, toEach(track(3, "239.0.0.1", 1), track(4, "239.0.0.1", 1)))
        .isError(400, "010006", "AddressPortAlreadyInUse");
    TestResponse refused =
        operator
            .post(ONE_TRACK, to("239.159.103.100", 4900))
            .isError(400, "010006", "AddressPortAlreadyInUse");
    assertThat(refused.json().path("message").asText()).endsWith("by a source");
  }

  @Test
  void createAssetStream_sameAddressOtherPort_isTaken() {
    operator.post(ONE_TRACK, to("239.134.32.101", 4901)).isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"address\":\"a\"}",
        "{\"port\":1}",
        "{\"address\":\"\",\"port\":1}",
        "{\"address\":\"a\",\"port\":70000}",
        "{\"address\":\"a\",\"port\":1,\"id\":\"x\"}",
        "{\"address\":\"a\",\"port\":1,\"destinations\":[\"x\"]}",
        "{\"address\":\"a\",\"port\":1,\"destinations\":[{\"trackId\":9,\"address\":\"a\",\"port\":1}]}"
      })
  void createAssetStream_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", ONE_TRACK, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void anyAssetStream_unknownVideo_answers404() {
    operator.get("/assets/unknown/streams").isError(404, "040002", "AssetNotFound");
    operator.post("/assets/unknown/streams", to("a", 1)).isError(404, "040002", "AssetNotFound");
  }

  @Test
  void listAssetStreams_none_answers404NoResults() {
    operator.get(ONE_TRACK).isError(404, "040012", "NoResults");
  }

  @Test
  void deleteAssetStream_known_stopsItAndFreesItsAddress() {
    String id = operator.post(ONE_TRACK, to("239.0.0.1", 1)).data().path("id").asText();

    assertThat(operator.delete(ONE_TRACK + "/" + id).isSuccess(200).bytes()).isEmpty();

    operator.get(ONE_TRACK + "/" + id).isError(404, "040003", "StreamNotFound");
    operator.get("/streams/" + id).isError(404, "040003", "StreamNotFound");
    operator.post(ONE_TRACK, to("239.0.0.1", 1)).isSuccess(201);
  }

  @Test
  void anyAssetStream_streamOfAnotherVideo_answers404StreamNotFound() {
    String ofTheOther = DemoVideos.BRIEFING + DemoVideos.STREAM;

    operator.get(ofTheOther).isError(404, "040003", "StreamNotFound");
    operator.delete(ofTheOther).isError(404, "040003", "StreamNotFound");
    operator.get(DemoVideos.OPERATING_ROOM + DemoVideos.STREAM).isSuccess(200);
  }

  private static Map<String, Object> to(String address, int port) {
    return Map.of("address", address, "port", port);
  }

  private static Map<String, Object> toEach(Object... destinations) {
    return Map.of("address", "ignored", "port", 1, "destinations", List.of(destinations));
  }

  private static Map<String, Object> track(int id, String address, int port) {
    return Map.of("trackId", id, "address", address, "port", port);
  }
}
