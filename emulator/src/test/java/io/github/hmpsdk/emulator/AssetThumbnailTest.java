package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetThumbnailTest {

  private static final String THUMBNAIL = DemoVideos.OPERATING_ROOM + "/thumbnail";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void getAssetThumbnail_finished_answersThePictureOfItsFirstTrack() throws IOException {
    TestResponse got = operator.get(THUMBNAIL).isSuccess(200);

    assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(got.bytes()));
    assertThat(picture.getWidth()).isEqualTo(160);
    assertThat(track(3).bytes()).isEqualTo(got.bytes());
    assertThat(track(4).bytes()).isNotEqualTo(got.bytes());
  }

  @Test
  void updateAssetThumbnail_otherSecondOrTrack_changesThePicture() {
    byte[] before = operator.get(THUMBNAIL).bytes();
    byte[] ofTheTrack = track(3).bytes();

    assertThat(choose(1000, 3)).isNotEqualTo(before);
    assertThat(choose(1999, 3)).isEqualTo(choose(1000, 3));
    assertThat(choose(0, 4)).isEqualTo(track(4).bytes());
    assertThat(choose(0, 3)).isEqualTo(before);
    assertThat(track(3).bytes()).isEqualTo(ofTheTrack);
  }

  @Test
  void updateAssetThumbnail_known_answersNothing() {
    assertThat(operator.put(THUMBNAIL, frame(1000, 3)).isSuccess(200).bytes()).isEmpty();
  }

  @Test
  void updateAssetThumbnail_unknownVideo_answers400AssetNotFound() {
    operator.put("/assets/unknown/thumbnail", frame(0, 3)).isError(400, "040002", "AssetNotFound");
  }

  @Test
  void anyTrack_unknown_answers404TrackNotFound() {
    operator.put(THUMBNAIL, frame(0, 5)).isError(404, "040015", "TrackNotFound");
    operator
        .get(DemoVideos.OPERATING_ROOM + "/tracks/2/thumbnail")
        .isError(404, "040015", "TrackNotFound");
    operator
        .get(DemoVideos.BRIEFING + "/tracks/4/thumbnail")
        .isError(404, "040015", "TrackNotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timestamp\":1000,\"trackId\":3}",
        "{\"data\":{\"trackId\":3}}",
        "{\"data\":{\"timestamp\":-1,\"trackId\":3}}",
        ""
      })
  void updateAssetThumbnail_faultyBody_answers400InputValidation(String body) {
    operator.send("PUT", THUMBNAIL, body).isError(400, "010001", "InputValidation");
  }

  @ParameterizedTest
  @ValueSource(strings = {DemoVideos.RECORDED_NOW, DemoVideos.TRIMMED_NOW, DemoVideos.IMPORTED_NOW})
  void getThumbnail_unfinishedVideo_answers404ThumbnailNotFound(String video) {
    operator.get(video + "/thumbnail").isError(404, "040011", "ThumbnailNotFound");
    operator.get(video + "/tracks/3/thumbnail").isError(404, "040011", "ThumbnailNotFound");
  }

  @Test
  void getThumbnail_unknownVideo_answers404AssetNotFound() {
    operator.get("/assets/unknown/thumbnail").isError(404, "040002", "AssetNotFound");
    operator.get("/assets/unknown/tracks/3/thumbnail").isError(404, "040002", "AssetNotFound");
  }

  private byte[] choose(long millis, int track) {
    operator.put(THUMBNAIL, frame(millis, track)).isSuccess(200);
    return operator.get(THUMBNAIL).isSuccess(200).bytes();
  }

  private TestResponse track(int id) {
    return operator.get(DemoVideos.OPERATING_ROOM + "/tracks/" + id + "/thumbnail").isSuccess(200);
  }

  private static Map<String, Object> frame(long millis, int track) {
    return Map.of("data", Map.of("timestamp", millis, "trackId", track));
  }
}
