package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetPublicShareTest extends PublicShareContract {

  AssetPublicShareTest() {
    super("Asset", DemoVideos.OPERATING_ROOM);
  }

  /** An unknown video is not public either. */
  @Override
  ErrorRow unknownInGet() {
    return new ErrorRow(404, "040025", "SharePermissionNotFound");
  }

  @Override
  ErrorRow unknownInCreate() {
    return new ErrorRow(404, "040002", "AssetNotFound");
  }

  @Override
  ErrorRow unknownInDelete() {
    return new ErrorRow(404, "040006", "AssetNotFound");
  }

  /** Which is refused while the video is being streamed. */
  @Override
  void deleteObject() {
    operator.delete(DemoVideos.STREAM).isSuccess(200);
    super.deleteObject();
  }

  @Test
  void deleteAssetPublicShare_unknownVideo_saysSo() {
    assertThat(operator.delete(unknown).json().path("message").asText())
        .isEqualTo("Asset not found");
  }
}
