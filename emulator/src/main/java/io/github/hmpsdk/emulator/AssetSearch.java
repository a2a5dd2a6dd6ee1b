package io.github.hmpsdk.emulator;

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
