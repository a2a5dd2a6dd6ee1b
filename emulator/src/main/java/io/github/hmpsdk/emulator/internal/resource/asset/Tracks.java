package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.stream.IntStream;

/** The movie tracks of a video, one for each source that was recorded. */
final class Tracks {

  /** The reference's examples have 3 and 4 for the first two. */
  static final int FIRST = 3;

  private Tracks() {}

  static List<Integer> of(StoredObject asset) {
    int count = (int) asset.number("movieTrackCount");
    return IntStream.range(FIRST, FIRST + count).boxed().toList();
  }
}
