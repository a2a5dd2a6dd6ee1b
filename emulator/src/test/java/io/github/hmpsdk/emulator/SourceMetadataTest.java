package io.github.hmpsdk.emulator;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMetadataTest extends MetadataContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040009", "SourceNotFound");

  SourceMetadataTest() {
    super("/sources/" + DemoIds.SRT_SOURCE);
  }

  @Override
  List<String> demoNames() {
    return List.of("calypso:creator");
  }

  @Override
  ErrorRow unknownInList() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInReplace() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInDelete() {
    return new ErrorRow(404, "040002", "SourceNotFound");
  }

  @Test
  void listSourceMetadata_none_answers404NoResults() {
    operator
        .get("/sources/" + DemoIds.CAMERA_SOURCE + "/metadata")
        .isError(404, "040012", "NoResults");
  }
}
