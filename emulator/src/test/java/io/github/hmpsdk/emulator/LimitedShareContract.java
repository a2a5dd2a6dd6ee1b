package io.github.hmpsdk.emulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that not only administrators may make, of which nobody grants more than they have. */
abstract class LimitedShareContract extends ShareContract {

  private final TestClient operator = as("operator");

  LimitedShareContract(String area, String sharer, String object) {
    super(area, sharer, object);
  }

  /** The path of an object that is not shared with {@code operator}. */
  abstract String foreign();

  @ParameterizedTest
  @CsvSource({"WATCH, WATCH, EDIT", "EDIT, EDIT, OWN", CUSTOM + ", WATCH, EDIT"})
  void createShare_moreThanTheCallerHas_answers403CannotShare(
      String own, String allowed, String refused) {
    administrator.post(shares(), share("USER", "operator", own)).isSuccess(201);

    operator.post(shares(), withColleague(allowed)).isSuccess(201);
    operator.post(shares(), withColleague(refused)).isError(403, "030003", "CannotShare");
  }

  @Test
  void createShare_withoutShareOfOnesOwn_grantsWatchingOnly() {
    operator.post(shares(), withColleague("WATCH")).isSuccess(201);
    operator.post(shares(), withColleague("EDIT")).isError(403, "030003", "CannotShare");
  }

  @Test
  void updateShare_moreThanTheCallerHas_answers403CannotShare() {
    TestResponse made = operator.post(shares(), withColleague("WATCH")).isSuccess(201);
    String path = shares() + "/" + made.data().path("id").asText();

    operator.put(path, withColleague("EDIT")).isError(403, "030003", "CannotShare");
    operator.put(path, withColleague("OWN")).isError(403, "030003", "CannotShare");
  }

  private String shares() {
    return foreign() + "/shares";
  }
}
