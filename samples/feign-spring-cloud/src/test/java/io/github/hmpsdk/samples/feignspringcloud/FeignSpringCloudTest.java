package io.github.hmpsdk.samples.feignspringcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.samples.support.Pages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FeignSpringCloudTest {

  @Test
  void run_withEmulator_tellsTheStoryOfTheReadme() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    FeignSpringCloud.run(new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(Pages.block(Path.of("README.md"), "story"));
  }
}
