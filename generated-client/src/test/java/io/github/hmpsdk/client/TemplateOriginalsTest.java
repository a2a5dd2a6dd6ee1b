package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.codegen.languages.JavaClientCodegen;

/** Our templates were written against these of the generator; a new version may have new ones. */
class TemplateOriginalsTest {

  private static final Path TEMPLATES = Path.of("src/main/templates");

  /** The templates that ours replace, as they are in openapi-generator 7.25.0. */
  private static final Map<String, String> ORIGINALS =
      Map.of(
          "libraries/feign/api.mustache",
              "891d90f6cb64ab7616a3ebfa9222259b2f3b881cda9f6fa1176a0edca008bc86",
          "libraries/feign/model.mustache",
              "d2c08d8d3dc66ff12ee6d1c2f4487b6bc732f38bf8206b20b26d3936b6ffbaad",
          "libraries/feign/pojo.mustache",
              "1c0af826b84dc42283203c60fffc0e43ea45b833963899cff4e3189e49aba9d7",
          "modelEnum.mustache", "013621025b6ba4e66bdf84e0043366e5340a6e0a1dd08d85df3d23b6596652f0",
          "oneof_interface.mustache",
              "f02e8ca70fee65d05636ff083a70486cf323c5a79a33d7f412933d20757163cc");

  static Stream<String> originals() {
    return ORIGINALS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("originals")
  void original_ofEachReplacedTemplate_isTheOneOursWasWrittenAgainst(String template)
      throws Exception {
    assertThat(sha256(template))
        .as(
            "%s of the generator has changed. Compare it with the one of the version before, take"
                + " over into src/main/templates what ours should have too, then write its new"
                + " SHA-256 into this test.",
            template)
        .isEqualTo(ORIGINALS.get(template));
  }

  @Test
  void template_ofOurs_hasItsOriginalInTheList() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      assertThat(files.map(TEMPLATES::relativize).map(path -> path.toString().replace('\\', '/')))
          .filteredOn(name -> name.endsWith(".mustache"))
          .filteredOn(name -> JavaClientCodegen.class.getResource("/Java/" + name) != null)
          .isSubsetOf(ORIGINALS.keySet());
    }
  }

  private static String sha256(String template) throws IOException, NoSuchAlgorithmException {
    try (InputStream original = JavaClientCodegen.class.getResourceAsStream("/Java/" + template)) {
      assertThat(original).as("The generator no longer has %s", template).isNotNull();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(original.readAllBytes());
      return HexFormat.of().formatHex(hash);
    }
  }
}
