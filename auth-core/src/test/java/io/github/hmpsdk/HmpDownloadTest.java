package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HmpDownloadTest {

  @Test
  void d09_save_completeStream_fileAppearsUnderItsName(@TempDir Path folder) throws Exception {
    List<Long> progress = new ArrayList<>();
    Path file = folder.resolve("video.zip");
    String body = "x".repeat(200_000);
    try (RawServer server =
            new RawServer(RawServer.afterLogin(RawServer.http("200 OK", "", body)));
        HmpClient hmp = client(server)) {
      long bytes =
          HmpDownload.to(file).onProgress(progress::add).save(hmp.assets().downloadAsset("a"));

      assertThat(bytes).isEqualTo(200_000);
      assertThat(file).hasSize(200_000);
      assertThat(progress).isSorted().endsWith(200_000L);
    }
  }

  @Test
  void d09_save_cutStream_isAnErrorAndLeavesNothing(@TempDir Path folder) throws Exception {
    String cut = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nshort";
    try (RawServer server =
            new RawServer(
                request ->
                    request.contains("/download")
                        ? cut + RawServer.THEN_CUT
                        : RawServer.afterLogin("").apply(request));
        HmpClient hmp = client(server)) {
      InputStream content = hmp.assets().downloadAsset("a");

      assertThatThrownBy(() -> HmpDownload.to(folder.resolve("video.zip")).save(content))
          .isInstanceOf(IOException.class);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static HmpClient client(RawServer server) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"))
        .build();
  }
}
