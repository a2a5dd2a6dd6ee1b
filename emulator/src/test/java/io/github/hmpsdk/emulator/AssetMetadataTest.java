package io.github.hmpsdk.emulator;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetMetadataTest extends MetadataContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040002", "AssetNotFound");

  AssetMetadataTest() {
    super(DemoVideos.BRIEFING);
  }

  @Override
  List<String> demoNames() {
    return List.of("calypso:creator", "calypso:recorded_from_session");
  }

  @Override
  ErrorRow unknownInList() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInReplace() {
    return new ErrorRow(404, "040006", "AssetNotFound");
  }

  @Override
  ErrorRow unknownInDelete() {
    return UNKNOWN;
  }

  @Test
  void listAssetMetadata_none_answers404NoResults() {
    operator.get(DemoVideos.RECORDED_NOW + "/metadata").isError(404, "040012", "NoResults");
  }
}
