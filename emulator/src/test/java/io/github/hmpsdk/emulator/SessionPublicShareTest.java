package io.github.hmpsdk.emulator;

class SessionPublicShareTest extends PublicShareContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040006", "SessionNotFound");

  SessionPublicShareTest() {
    super("Session", "/sessions/" + DemoIds.LIVE_SESSION);
  }

  @Override
  ErrorRow unknownInGet() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInCreate() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInDelete() {
    return UNKNOWN;
  }
}
