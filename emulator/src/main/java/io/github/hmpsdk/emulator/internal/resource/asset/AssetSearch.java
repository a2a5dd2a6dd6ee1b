package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.resource.Hotmarks;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.Locale;

/** Looks for a text where a search for videos looks. */
final class AssetSearch {

  private AssetSearch() {}

  static boolean mentions(StoredObject asset, String lowerCaseText) {
    return asset.mentions(lowerCaseText, "title", "description")
        || Hotmarks.mention(asset.hotmarks(), lowerCaseText)
        || Metadata.values(asset.metadata(), Metadata.CREATOR).stream()
            .anyMatch(creator -> creator.toLowerCase(Locale.ROOT).contains(lowerCaseText));
  }
}
