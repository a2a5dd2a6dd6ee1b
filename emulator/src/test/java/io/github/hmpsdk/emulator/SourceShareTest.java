package io.github.hmpsdk.emulator;

import java.util.List;

class SourceShareTest extends ShareContract {

  private static final ErrorRow UNKNOWN = new ErrorRow(404, "040009", "SourceNotFound");

  SourceShareTest() {
    super("Sources", "haiadmin", "/sources/" + DemoIds.SRT_SOURCE);
  }

  @Override
  List<String> demoNames() {
    return List.of();
  }

  @Override
  ErrorRow unknownInList() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownInCreate() {
    return UNKNOWN;
  }

  @Override
  ErrorRow unknownPermission() {
    return new ErrorRow(400, "010001", "InputValidation");
  }
}
