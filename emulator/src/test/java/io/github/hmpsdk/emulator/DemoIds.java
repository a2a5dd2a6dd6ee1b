package io.github.hmpsdk.emulator;

/** Ids of what an emulator starts with. */
final class DemoIds {

  static final String SRT_SOURCE = "77b931f7-5843-4355-886f-45a28c02ab49";
  static final String ROOM_SOURCE = "23f57209-955f-4c73-b9b0-d6dc0aae56a1";
  static final String CAMERA_SOURCE = "5fa26dfd-f2de-4a61-998e-3e27578d7640";

  /** Live, of haiadmin, not being recorded. */
  static final String LIVE_SESSION = "2f8dce6d-fd8b-459e-890f-97965c88df40";

  /** Live, of operator, being recorded. */
  static final String RECORDED_SESSION = "f443465b-dee0-484e-b4c3-60fd8209d7b6";

  /** Not live, of haiadmin, without sources. */
  static final String HIDDEN_SESSION = "3a655931-24b4-4d3d-a897-6e58d361786a";

  /** Running; later the id of its video. */
  static final String RECORDING = "19db79ba-bbde-4c73-9543-8c169d7b1383";

  static final String EVENT = "e808eb59-00c4-4a2e-a0e1-b06a693c7736";

  private DemoIds() {}
}
