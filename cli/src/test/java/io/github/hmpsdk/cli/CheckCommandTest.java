package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.EmulatedUser;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hmp check} says what is true of what it finds, on the terminal, the page and in JSON. */
@WithEmulator
final class CheckCommandTest {

  private static final String[] QUICKLY = {"check", "--pause", "0"};

  @TempDir Path folder = Path.of("");
  private Path page = Path.of("");

  @BeforeEach
  void nameThePage() {
    page = folder.resolve("check.html");
  }

  @Test
  void check_applianceAsDefined_saysSo(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");

    assertThat(check(typed)).as(typed.out() + typed.err()).isZero();

    Map<String, Long> outcomes = outcomes();
    assertThat(outcomes)
        .containsOnlyKeys("answered", "empty", "not tried")
        .containsEntry("empty", 6L);
    assertThat(outcomes.values().stream().mapToLong(it -> it).sum())
        .isEqualTo(ApiOperation.all().size());
    assertThat(typed.out())
        .contains("As the SDK knows it: ", "TLSv1.3", "by the pin", "renewed in the background")
        .contains("Clock        the same as here");
    assertThat(report().path("version").asText()).isEqualTo("4.1.1");
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void check_anyAppliance_onlyReadsEachOperationOnce(HmpEmulator hmp) {
    assertThat(check(Typed.at(hmp, "operator"))).isZero();

    assertThat(hmp.seen().requests())
        .filteredOn(request -> !request.method().equals("GET"))
        .extracting(request -> request.method() + " " + request.path())
        .allMatch(request -> request.endsWith("/authentication/login"))
        .hasSize(2);
    assertThat(hmp.seen().requests())
        .filteredOn(request -> request.method().equals("GET"))
        .extracting(request -> request.path())
        .doesNotHaveDuplicates();
  }

  @Test
  void check_report_hasNeitherSecretNorNameOfTheSite(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");
    assertThat(check(typed)).isZero();

    for (String text : List.of(typed.out(), Files.readString(page), report().toString())) {
      assertThat(text)
          .doesNotContain("operator", "127.0.0.1", "localhost", "HMP emulator", hmp.pinnedKey());
    }
  }

  @Test
  void check_showNames_hasNamesButNoSecret(HmpEmulator hmp) throws IOException {
    assertThat(check(Typed.at(hmp, "operator"), "--show-names")).isZero();

    assertThat(Files.readString(page))
        .contains("127.0.0.1", "operator", "HMP emulator")
        .doesNotContain("operator-password");
  }

  @Test
  void check_changedDefinition_tellsWhereItDiffers(HmpEmulator hmp) throws IOException {
    hmp.answerNext("listSources", json("{'data':[{'id':'1','tier':'gold','port':'4900'}]}"));
    hmp.answerNext("getSource", json("{'data':{'id':'1','type':'WHIP'}}"));
    hmp.answerNext("listStreams", Fault.error(418, "999999", "Teapot", "no"));
    Typed typed = Typed.at(hmp, "operator");

    assertThat(check(typed)).isEqualTo(ExitCodes.FAILED);

    assertThat(typed.out())
        .contains(
            "  listSources              drifted   1 item",
            "  getSource                drifted",
            "  listStreams              failed    418 999999 Teapot",
            "listSources data[].tier (Source): UNKNOWN_PROPERTY, found text",
            "listSources data[].port (Source): OTHER_TYPE, found text",
            "getSource data.type (SourceType): UNKNOWN_VALUE, found text",
            "listStreams 418: UNDOCUMENTED_STATUS",
            "Not as the SDK knows it: ")
        .doesNotContain("gold", "WHIP");
    assertThat(Files.readString(page))
        .contains("<code>data[].tier</code> of Source", "418 999999 Teapot")
        .doesNotContain("gold", "WHIP");
    assertThat(report().path("drift").findValuesAsText("path"))
        .contains("data[].tier", "data[].port", "data.type", "418");
  }

  @Test
  void check_driftThatNamesTheSite_isMasked(HmpEmulator hmp) throws IOException {
    hmp.answerNext("listSources", json("{'data':[{'id':'1','10.9.8.7':1,'operator':2}]}"));
    Typed typed = Typed.at(hmp, "operator");

    assertThat(check(typed)).isEqualTo(ExitCodes.FAILED);

    for (String text : List.of(typed.out(), Files.readString(page), report().toString())) {
      assertThat(text).contains("data[].[user]").doesNotContain("10.9.8.7", "operator");
    }
  }

  @Test
  void check_userWithFewPermissions_tellsWhichOperationsMayBeCalled() throws IOException {
    EmulatedUser guest = EmulatedUser.local("guest", "guest-password", "Sources - VIEW");
    try (HmpEmulator hmp = HmpEmulator.builder().user(guest).start()) {
      assertThat(check(Typed.at(hmp, "guest"))).isZero();
    }

    assertThat(operation("listSources"))
        .containsEntry("outcome", "answered")
        .containsEntry("allowed", "yes");
    assertThat(operation("listAssets"))
        .containsEntry("outcome", "denied")
        .containsEntry("allowed", "no")
        .containsEntry("detail", "403 030000 Forbidden");
    assertThat(operation("getAsset"))
        .containsEntry("outcome", "not tried")
        .containsEntry("allowed", "no");
    assertThat(operation("createSource")).containsEntry("allowed", "cannot be told");
  }

  @Test
  void check_administrator_mayCallAll() throws IOException {
    try (HmpEmulator hmp = HmpEmulator.start()) {
      assertThat(check(Typed.at(hmp, "haiadmin"))).isZero();
    }

    assertThat(report().path("operations").findValuesAsText("allowed")).containsOnly("yes");
  }

  @Test
  void check_apiKey_triesWhatIsForKeys(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.keySet().removeAll(List.of("HMP_USER", "HMP_PASSWORD"));
    typed.variables.put("HMP_API_KEY", "robot-key");
    typed.variables.put("HMP_API_SECRET", "robot-secret");

    assertThat(check(typed)).as(typed.out()).isZero();

    assertThat(operation("getKeyLogin")).containsEntry("outcome", "answered");
    assertThat(operation("getLocalLogin")).containsEntry("detail", "for the other kind of login");
    assertThat(typed.out() + Files.readString(page)).doesNotContain("robot");
  }

  @Test
  void check_wrongClock_isToldWithItsSize() throws IOException {
    try (HmpEmulator hmp = HmpEmulator.builder().clockSkew(Duration.ofHours(2)).start()) {
      assertThat(check(Typed.at(hmp, "operator"))).isZero();
    }

    JsonNode clock = fact("Clock");
    assertThat(clock.path("state").asText()).isEqualTo("look");
    assertThat(clock.path("text").asText()).contains("ahead of this machine's");
    assertThat(clock.path("values").path("aheadSeconds").asDouble()).isBetween(7190.0, 7210.0);
  }

  @Test
  void check_wrongPassword_endsAfterOneTry(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.put("HMP_PASSWORD", "wrong-canary");

    assertThat(check(typed)).isEqualTo(ExitCodes.NO_LOGIN);

    assertThat(hmp.seen().count("loginLocalUser")).isEqualTo(1);
    assertThat(fact("Login").path("text").asText()).startsWith("401 ");
    assertThat(typed.out() + Files.readString(page)).doesNotContain("wrong-canary", "\tat ");
    assertThat(report().path("verdict").asText()).isEqualTo("Not checked: no login.");
    assertThat(operation("listSources")).containsEntry("detail", "no login");
    assertThat(operation("createSource")).containsEntry("detail", "it changes something");
    assertThat(report().path("operations").findValuesAsText("allowed"))
        .containsOnly("cannot be told");
  }

  @Test
  void check_wrongPin_isAMatterOfTrust(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.put("HMP_PIN", "sha256/" + "A".repeat(43) + "=");

    assertThat(check(typed)).isEqualTo(ExitCodes.NOT_REACHED);

    assertThat(fact("Trust").path("text").asText()).contains("not trusted by the pin");
    assertThat(hmp.seen().requests()).isEmpty();
  }

  @Test
  void check_nobodyThere_isAPage() throws IOException {
    Typed typed = new Typed();
    typed.variables.putAll(
        Map.of("HMP_URL", "https://nowhere.invalid", "HMP_USER", "x", "HMP_PASSWORD", "y"));

    assertThat(check(typed)).isEqualTo(ExitCodes.NOT_REACHED);

    assertThat(typed.out()).contains("Not checked: not reached.").doesNotContain("nowhere");
    assertThat(Files.readString(page)).contains("Not checked").doesNotContain("nowhere");
  }

  @ParameterizedTest
  @CsvSource({"503, asked for a pause, 1", "429, asked for a pause, 1", "500, failed 3 times, 3"})
  void check_applianceInTrouble_isLeftAlone(int status, String why, int requests, HmpEmulator hmp)
      throws IOException {
    for (String id : List.of("listAssets", "listCategories", "listFeeds", "listRecordings")) {
      hmp.answerTimes(id, 5, Fault.status(status));
    }
    Typed typed = Typed.at(hmp, "operator");

    assertThat(check(typed)).isEqualTo(ExitCodes.FAILED);

    assertThat(report().path("stopped").asText()).contains(why);
    assertThat(outcomes()).containsEntry("failed", (long) requests);
    assertThat(hmp.seen().count("listAssets")).isEqualTo(1);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void check_serverOfNonsense_isNoAppliance() throws Exception {
    try (PlainServer server =
        PlainServer.start(
            folder, (method, path) -> new PlainServer.Answer(200, "text/html", "<p>Hi</p>", ""))) {
      Typed typed = server.typed();

      assertThat(check(typed)).isEqualTo(ExitCodes.NO_LOGIN);

      assertThat(report().path("verdict").asText()).isEqualTo("Not checked: no login.");
      assertThat(server.seen()).hasSizeLessThan(3);
      assertThat(typed.out()).doesNotContain("Hi", "\tat ");
    }
  }

  @Test
  void check_serverThatOnlyLogsIn_failsWithEachOperationAndLeaksNothing() throws Exception {
    try (PlainServer server = PlainServer.start(folder, CheckCommandTest::nonsense)) {
      Typed typed = server.typed();

      assertThat(check(typed)).as(typed.out()).isEqualTo(ExitCodes.FAILED);

      assertThat(outcomes().keySet()).containsOnly("failed", "not tried");
      assertThat(operation("listSources"))
          .containsEntry("outcome", "failed")
          .containsEntry("detail", "the answer cannot be read: another form than the definition's");
      for (String text : List.of(typed.out(), Files.readString(page), report().toString())) {
        assertThat(text).doesNotContain("canary", "10.9.8.7", "operator-password", "<script>x");
      }
    }
  }

  private static PlainServer.Answer nonsense(String method, String path) {
    if (path.endsWith("/login")) {
      return new PlainServer.Answer(
          200, "application/json", "{}", "calypso-session-id=canary-cookie; Path=/");
    }
    if (path.endsWith("/sessions")) {
      return new PlainServer.Answer(
          409,
          "application/json",
          "{\"error\":{\"code\":\"canary-cookie\",\"name\":\"<script>x 10.9.8.7\",\"message\":\"canary\"}}",
          "");
    }
    return new PlainServer.Answer(200, "application/json", "[\"canary\", 10.9", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.1 operator-password",
        "operator-password",
        "<script>x</script>",
        "4.1\\u001b[31m",
        "\\u009b31m",
        "4.1 at hmp.clinic.example"
      })
  void check_versionThatIsNone_isLeftOut(String version, HmpEmulator hmp) throws IOException {
    hmp.answerNext("getSystemVersion", json("{'data':{'version':'" + version + "'}}"));

    assertThat(check(Typed.at(hmp, "operator"), "--show-names")).isZero();

    assertThat(report().path("version").asText("?")).isEmpty();
    assertThat(Files.readString(page)).doesNotContain("operator-password", "Software", "\u001b");
  }

  @Test
  void check_hugeTexts_areCutAndCostNoTime(HmpEmulator hmp) throws IOException {
    String digits = "9".repeat(1_000_000);
    hmp.answerNext("getSystemVersion", json("{'data':{'version':'" + digits + "'}}"));
    hmp.answerNext("listSources", json("{'data':[{'id':'1','" + digits + "':1}]}"));

    assertThat(check(Typed.at(hmp, "operator"))).isEqualTo(ExitCodes.FAILED);

    assertThat(Files.size(page)).isLessThan(60_000);
  }

  @Test
  void check_namesThatMoveTheCursor_areHarmless(HmpEmulator hmp) throws IOException {
    hmp.answerNext(
        "listSources", json("{'data':[{'id':'1','a\u009b31mb':1,'c\u202ed':1,'e\u2028f':1}]}"));
    Typed typed = Typed.at(hmp, "operator");

    assertThat(check(typed, "--show-names")).isEqualTo(ExitCodes.FAILED);

    for (String text : List.of(typed.out(), Files.readString(page), report().toString())) {
      assertThat(text)
          .contains("data[].a 31mb", "data[].c d", "data[].e f")
          .doesNotContain("\u009b", "\u202e", "\u2028");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../users/enabled", "..", "?x=1", "a/b", "a;b", "\u007f"})
  void check_idThatCannotBeSent_costsItsOwnOperationsOnly(String id, HmpEmulator hmp)
      throws IOException {
    hmp.answerNext("listSources", json("{'data':[{'id':'" + id + "'}]}"));

    assertThat(check(Typed.at(hmp, "operator"))).isEqualTo(ExitCodes.FAILED);

    assertThat(operation("getSource"))
        .containsEntry("outcome", "failed")
        .containsEntry("detail", "the id in the list above cannot be sent");
    assertThat(operation("getAsset")).containsEntry("outcome", "answered");
  }

  @Test
  void check_loginsThatDoNotLast_endIt(HmpEmulator hmp) throws IOException {
    for (String id : List.of("listAssets", "listCategories", "listFeeds", "listRecordings")) {
      hmp.answerNext(id, Fault.error(401, "020001", "UserNotAuthorized", "no"));
    }

    assertThat(check(Typed.at(hmp, "operator"))).isEqualTo(ExitCodes.NO_LOGIN);

    assertThat(report().path("stopped").asText()).isEqualTo("logins do not last");
    assertThat(hmp.seen().count("loginLocalUser")).isLessThanOrEqualTo(3);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void write_answerNamesAnotherSource_touchesItNot(HmpEmulator hmp) throws IOException {
    Object before = hmp.sources();
    String foreign = String.valueOf(hmp.sources().get(0).get("id"));
    hmp.answerNext("createSource", json("{'data':{'id':'" + foreign + "','name':'Encoder SRT'}}"));

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isEqualTo(ExitCodes.FAILED);

    assertThat(hmp.sources()).isEqualTo(before);
    assertThat(fact("Writing").path("text").asText()).contains("not what was made");
    assertThat(report().path("verdict").asText()).startsWith("Not as the SDK knows it: ");
    assertThat(hmp.seen().count("updateSource")).isZero();
  }

  @Test
  void write_answerLostAndDeletingFails_saysWhatIsLeft(HmpEmulator hmp) throws IOException {
    hmp.answerNext("createSource", Fault.truncated());
    hmp.answerTimes("deleteSource", 50, Fault.status(500));

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isEqualTo(ExitCodes.FAILED);

    assertThat(fact("Left behind").path("text").asText()).contains("hmp-check-");
  }

  @Test
  void write_appliance_makesChangesAndDeletesItsOwn(HmpEmulator hmp) throws IOException {
    int before = hmp.sources().size();

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isZero();

    assertThat(hmp.sources()).hasSize(before);
    for (String id : List.of("createSource", "updateSource", "deleteSource")) {
      assertThat(operation(id))
          .containsEntry("outcome", "answered")
          .containsEntry("allowed", "yes");
    }
  }

  @Test
  void write_answerOfCreatingLost_isCleanedUp(HmpEmulator hmp) throws IOException {
    hmp.answerNext("createSource", Fault.truncated());
    int before = hmp.sources().size();

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isEqualTo(ExitCodes.FAILED);

    assertThat(hmp.sources()).hasSize(before);
  }

  @Test
  void write_deletingFails_isTriedAgain(HmpEmulator hmp) {
    hmp.answerTimes("deleteSource", 2, Fault.status(500));
    int before = hmp.sources().size();

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isEqualTo(ExitCodes.FAILED);

    assertThat(hmp.sources()).hasSize(before);
  }

  @Test
  void write_nothingCanBeDeleted_saysWhatIsLeft(HmpEmulator hmp) throws IOException {
    hmp.answerTimes("deleteSource", 50, Fault.status(500));

    assertThat(check(Typed.at(hmp, "operator"), "--write")).isEqualTo(ExitCodes.FAILED);

    assertThat(fact("Left behind").path("text").asText())
        .matches("perhaps a source called hmp-check-\\w{8}: look, and delete it by hand");
  }

  @Test
  void write_userWhoMayNot_isDeniedAndTouchesNothing(HmpEmulator hmp) throws IOException {
    assertThat(check(Typed.at(hmp, "viewer"), "--write")).isZero();

    assertThat(operation("createSource"))
        .containsEntry("outcome", "denied")
        .containsEntry("allowed", "no");
    assertThat(hmp.seen().count("deleteSource")).isZero();
  }

  @Test
  void json_report_isAllThereIsOnStandardOutput(HmpEmulator hmp) throws IOException {
    Typed typed = Typed.at(hmp, "operator");

    assertThat(typed.run(with(QUICKLY, "--json", "--no-report"))).isZero();

    JsonNode printed = CliJson.MAPPER.readTree(typed.out());
    assertThat(printed.path("operations")).hasSize(ApiOperation.all().size());
    assertThat(typed.err()).contains("listSources");
  }

  @Test
  void report_fileThatCannotBe_isRefusedBeforeAnythingIsSent(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");

    int code = typed.run(with(QUICKLY, "--report", folder.resolve("no/such.html").toString()));

    assertThat(code).isEqualTo(ExitCodes.USAGE);
    assertThat(hmp.seen().requests()).isEmpty();
  }

  private int check(Typed typed, String... more) {
    return typed.run(with(with(QUICKLY, "--report", page.toString()), more));
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private JsonNode report() throws IOException {
    return CliJson.MAPPER.readTree(CheckPage.jsonBeside(page).toFile());
  }

  private Map<String, Long> outcomes() throws IOException {
    return report().path("operations").findValuesAsText("outcome").stream()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private JsonNode fact(String name) throws IOException {
    return report()
        .path("facts")
        .valueStream()
        .filter(fact -> fact.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> operation(String id) throws IOException {
    JsonNode found =
        report()
            .path("operations")
            .valueStream()
            .filter(operation -> operation.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    return found.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
  }

  private static Fault json(String body) {
    return Fault.status(200).body("application/json", body.replace('\'', '"'));
  }
}
