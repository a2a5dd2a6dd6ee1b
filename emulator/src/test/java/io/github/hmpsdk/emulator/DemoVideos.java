package io.github.hmpsdk.emulator;

/** The paths of the videos that an emulator starts with. */
final class DemoVideos {

  /** Has everything: a creator, a category, shares and a HotMark. */
  static final String BRIEFING = "/assets/3bc946a6-6720-41c0-8246-55e8119d1a5a";

  /** Has two tracks, is being streamed, and shared with nobody. */
  static final String OPERATING_ROOM = "/assets/a907804b-d6d5-4328-9bd6-5aca9abbac8c";

  /** Has no metadata yet. */
  static final String RECORDED_NOW = "/assets/" + DemoIds.RECORDING;

  static final String TRIMMED_NOW = "/assets/2e05d5bd-2d1e-477a-8f62-92301362c7fd";
  static final String IMPORTED_NOW = "/assets/a6af4f7d-5c2d-4550-ace8-0b6a17c78540";

  /** The stream of {@link #OPERATING_ROOM}. */
  static final String STREAM = "/streams/2ecc5663-06ee-44be-863a-2b32ef401c4d";

  private DemoVideos() {}
}
