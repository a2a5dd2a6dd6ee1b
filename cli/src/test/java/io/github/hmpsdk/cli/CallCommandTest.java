package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithEmulator
final class CallCommandTest {

  private static final String CAMERA =
      "{\"name\":\"Camera\",\"type\":\"UDP\",\"port\":4900,\"multicast\":false}";

  private Typed typed = new Typed();

  @BeforeEach
  void logIn(HmpEmulator hmp) {
    typed = Typed.at(hmp, "operator");
  }

  @Test
  void list_asJson_isTheAnswer() throws IOException {
    assertThat(typed.run("call", "listSources")).as(typed.err()).isZero();

    JsonNode answer = CliJson.MAPPER.readTree(typed.out());
    assertThat(answer.path("data")).hasSize(3);
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void list_asTable_hasARowForEach(HmpEmulator hmp) {
    assertThat(typed.run("call", "listSources", "--table")).as(typed.err()).isZero();

    List<String> lines = typed.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("id").contains("name", "type");
    assertThat(lines.get(1)).startsWith(String.valueOf(hmp.sources().get(0).get("id")));
  }

  @Test
  void list_queryParameter_isSent() throws IOException {
    assertThat(typed.run("call", "listSources", "-p", "pageSize=2")).isZero();

    assertThat(CliJson.MAPPER.readTree(typed.out()).path("data")).hasSize(2);
  }

  @Test
  void list_all_asksForEveryPage(HmpEmulator hmp) throws IOException {
    assertThat(typed.run("call", "listSources", "--all", "-p", "pageSize=1")).isZero();

    assertThat(CliJson.MAPPER.readTree(typed.out())).hasSize(3);
    assertThat(hmp.seen().count("listSources")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void list_empty_isNoFailure(HmpEmulator hmp) throws IOException {
    hmp.sources().forEach(source -> delete(String.valueOf(source.get("id"))));

    assertThat(typed.run("call", "listSources")).as(typed.err()).isZero();
    assertThat(CliJson.MAPPER.readTree(typed.out()).path("data")).isEmpty();
    assertThat(typed.run("call", "listSources", "--all")).isZero();
    assertThat(CliJson.MAPPER.readTree(typed.out())).isEmpty();
  }

  private void delete(String id) {
    assertThat(typed.run("call", "deleteSource", "-p", "sourceId=" + id)).isZero();
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void create_bodyAsArgumentFileOrInput_isSent(HmpEmulator hmp, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("source.json"), CAMERA);

    assertThat(typed.run("call", "createSource", "--body", CAMERA)).as(typed.err()).isZero();
    assertThat(typed.run("call", "createSource", "--body", "@" + file)).as(typed.err()).isZero();
    assertThat(typed.withInput(CAMERA).run("call", "createSource", "--body", "-")).isZero();
    assertThat(hmp.sources()).filteredOn("name", "Camera").hasSize(3);
  }

  @Test
  void create_connectionBreaks_isSentOnce(HmpEmulator hmp) {
    hmp.answerTimes("createSource", 5, Fault.reset());

    assertThat(typed.run("call", "createSource", "--body", CAMERA))
        .isEqualTo(ExitCodes.NOT_REACHED);
    assertThat(hmp.seen().count("createSource")).isOne();
    assertThat(typed.err()).doesNotContain("\tat ");
  }

  @Test
  void get_connectionBreaks_isSentAgain(HmpEmulator hmp) {
    hmp.answerNext("listSources", Fault.reset());

    assertThat(typed.run("call", "listSources")).as(typed.err()).isZero();
    assertThat(hmp.seen().count("listSources")).isEqualTo(2);
  }

  @Test
  void end_ofEveryCall_leavesNoLogin(HmpEmulator hmp) {
    assertThat(typed.run("call", "listSources")).isZero();
    assertThat(typed.run("call", "getSource", "-p", "sourceId=none")).isEqualTo(1);

    assertThat(hmp.seen().logins()).isEqualTo(2);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void refusal_notFound_isTheSdksMessageAndExitCode1() {
    assertThat(typed.run("call", "getSource", "-p", "sourceId=none")).isEqualTo(1);

    assertThat(typed.err()).contains("404", "SourceNotFound").doesNotContain("\tat ");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void refusal_withStacktrace_showsWhere() {
    assertThat(typed.run("call", "getSource", "-p", "sourceId=none", "--stacktrace")).isEqualTo(1);

    assertThat(typed.err()).contains("\tat ");
  }

  @Test
  void permission_missing_isNamed(HmpEmulator hmp) {
    Typed viewer = Typed.at(hmp, "viewer");

    assertThat(viewer.run("call", "createSource", "--body", CAMERA)).isEqualTo(1);
    assertThat(viewer.err()).contains("Sources - CREATE");
  }

  @Test
  void password_wrong_isExitCode4(HmpEmulator hmp) {
    typed.variables.put("HMP_PASSWORD", "hunter2");

    assertThat(typed.run("call", "listSources")).isEqualTo(ExitCodes.NO_LOGIN);
    assertThat(typed.err()).doesNotContain("hunter2");
    assertThat(hmp.seen().failedLogins()).isOne();
  }

  @Test
  void appliance_gone_isExitCode3(HmpEmulator hmp) {
    hmp.close();

    assertThat(typed.run("call", "listSources", "--timeout", "5")).isEqualTo(ExitCodes.NOT_REACHED);
  }

  @Test
  void pin_ofAnotherKey_isExitCode3(HmpEmulator hmp) {
    hmp.replaceCertificate();

    assertThat(typed.run("call", "listSources")).isEqualTo(ExitCodes.NOT_REACHED);
    assertThat(typed.err()).contains("another key than the pinned one");
  }

  @Test
  void thumbnail_toAFile_isSaved(HmpEmulator hmp, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("thumb");
    String id = String.valueOf(hmp.sources().get(0).get("id"));

    assertThat(typed.run("call", "getSourceThumbnail", "-p", "sourceId=" + id, "-o" + file))
        .as(typed.err())
        .isZero();
    assertThat(typed.err()).contains("Saved " + Files.size(file) + " bytes");
    assertThat(typed.run("call", "getSourceThumbnail", "-p", "sourceId=" + id, "-o-")).isZero();
    assertThat(typed.outBytes()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void download_inAFolderThatIsNotThere_isExitCode1(HmpEmulator hmp, @TempDir Path folder) {
    String id = String.valueOf(hmp.sources().get(0).get("id"));
    Path file = folder.resolve("none").resolve("thumb");

    assertThat(typed.run("call", "getSourceThumbnail", "-p", "sourceId=" + id, "-o" + file))
        .isEqualTo(1);
    assertThat(typed.err()).contains("none");
  }

  @Test
  void json_toAFile_isSaved(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sources.json");

    assertThat(typed.run("call", "listSources", "--all", "-o" + file)).isZero();
    assertThat(CliJson.MAPPER.readTree(Files.readString(file))).hasSize(3);
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void secret_inAnAnswer_isShownOnDemandOnly() {
    String secure =
        CAMERA
            .replace("UDP", "SRT")
            .replace("}", ",\"mode\":\"LISTENER\",\"passphrase\":\"hunter2hunter2\"}");

    assertThat(typed.run("call", "createSource", "--body", secure)).as(typed.err()).isZero();
    assertThat(typed.out()).contains("\"***\"").doesNotContain("hunter2");
    assertThat(typed.run("call", "createSource", "--show-secrets", "--body", secure)).isZero();
    assertThat(typed.out()).contains("hunter2hunter2");
  }

  @Test
  void mask_onItsWayBack_isRefused(HmpEmulator hmp) {
    assertThat(typed.run("call", "createSource", "--body", CAMERA.replace("Camera", "***")))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("--show-secrets");
    assertThat(hmp.seen().requests()).isEmpty();
  }

  @Test
  void verbose_call_showsRequestsWithoutSecrets(HmpEmulator hmp) {
    assertThat(typed.run("call", "listSources", "-v")).isZero();

    assertThat(System.getProperty("org.slf4j.simpleLogger.log.io.github.hmpsdk"))
        .isEqualTo("debug");
    System.clearProperty("org.slf4j.simpleLogger.log.io.github.hmpsdk");
  }
}
