package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@WithEmulator
class ThumbnailTest {

  @Test
  void getSourceThumbnail_knownId_answersAPicture(HmpEmulator hmp) throws IOException {
    TestResponse got =
        TestClient.of(hmp, "viewer").get("/sources/77b931f7-5843-4355-886f-45a28c02ab49/thumbnail");

    assertThat(got.isSuccess(200).header("Content-Type")).isEqualTo("image/jpeg");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(got.bytes()));
    assertThat(picture.getWidth()).isEqualTo(160);
    assertThat(got.bytes()).hasSizeLessThan(10_000);
  }

  @Test
  void getSourceThumbnail_unknownId_answers404WithFiveDigits(HmpEmulator hmp) {
    TestClient.of(hmp, "viewer")
        .get("/sources/unknown/thumbnail")
        .isError(404, "04009", "SourceNotFound");
  }
}
