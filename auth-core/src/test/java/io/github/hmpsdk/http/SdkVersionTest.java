package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without its file the user agent is still one. */
final class SdkVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"unfilled-version.txt", "no-such-file.txt"})
  void product_versionUnknown_isTheNameAlone(String resource) {
    assertThat(SdkVersion.product(resource)).isEqualTo("hmp-sdk-java");
  }
}
