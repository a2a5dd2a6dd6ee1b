package io.github.hmpsdk.emulator;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedShareTest extends ShareContract {

  private static final String FEED = "/sections/c54aa591-b3c5-4c63-a3d1-fb0d74e5012a";
  private static final String SHARES = FEED + "/shares";

  FeedShareTest() {
    super("Feeds", "haiadmin", FEED);
  }

  @Override
  List<String> demoNames() {
    return List.of();
  }

  @Override
  ErrorRow unknownInList() {
    return new ErrorRow(404, "020029", "SectionNotFound");
  }

  /** As the page prints it, of a video. */
  @Override
  ErrorRow unknownInCreate() {
    return new ErrorRow(404, "040002", "AssetNotFound");
  }

  @Override
  ErrorRow unknownPermission() {
    return new ErrorRow(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void feedShare_user_seesTheFeedWhileItLasts() {
    TestClient colleague = as("colleague");
    colleague.get(FEED).isError(404, "020029", "SectionNotFound");

    TestResponse made = administrator.post(SHARES, withColleague("WATCH")).isSuccess(201);

    String path = SHARES + "/" + made.data().path("id").asText();
    colleague.get(FEED).isSuccess(200);
    colleague.get(path).isSuccess(200);
    administrator.delete(path).isSuccess(200);
    colleague.get(FEED).isError(404, "020029", "SectionNotFound");
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "PUT, /x", "DELETE, /x"})
  void write_noAdministrator_answers403Forbidden(String method, String path) {
    as("colleague").send(method, SHARES + path, "").isError(403, "030000", "Forbidden");
  }

  @ParameterizedTest
  @CsvSource({"createFeedShare, POST, ''", "updateFeedShare, PUT, /x"})
  void cannotShare_onCommand_isAnswered(String operationId, String method, String path) {
    hmp.answerNext(operationId, Fault.error(403, "030003", "CannotShare", "Cannot share"));

    administrator.send(method, SHARES + path, "").isError(403, "030003", "CannotShare");
  }
}
