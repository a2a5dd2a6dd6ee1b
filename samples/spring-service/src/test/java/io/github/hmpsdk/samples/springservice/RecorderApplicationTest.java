package io.github.hmpsdk.samples.springservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.Pages;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithEmulator
final class RecorderApplicationTest {

  @Test
  void service_requestsOfTheReadme_answersAsItSays(HmpEmulator appliance) throws Exception {
    String story = Pages.block(Path.of("README.md"), "story");
    StringBuilder told = new StringBuilder();
    try (Service service = Service.at(appliance)) {
      story
          .lines()
          .filter(line -> line.startsWith("$ "))
          .forEach(command -> told.append(command).append('\n').append(run(service, command)));
    }

    assertThat(masked(told.toString())).isEqualTo(masked(story));
    assertThat(appliance.seen().liveLogins()).as("logged out with the service").isZero();
  }

  @Test
  void service_applianceDown_startsSaysSoAndRecovers(HmpEmulator appliance) throws Exception {
    try (Gateway gateway = new Gateway(appliance.url().getPort());
        Service service = Service.at(gateway.url(), appliance, "--recorder.look-every=200ms")) {
      HttpResponse<String> down = service.get("/actuator/health");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).contains("\"reason\"").doesNotContain("operator-password");
      assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(service.get("/rooms").statusCode()).isEqualTo(502);
      assertThat(recordings(service)).isNaN();

      gateway.open();

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> service.get("/actuator/health").statusCode() == 200);
      assertThat(service.get("/rooms").statusCode()).isEqualTo(200);
      await().until(() -> recordings(service) == 1);
    }
  }

  @Test
  void service_applianceBusy_tellsTheCallerWhenToComeBack(HmpEmulator appliance) {
    try (Service service = Service.at(appliance, "--hmp.retry.max-attempts=1")) {
      appliance.answerNext("listSessions", Fault.unavailable().retryAfter(Duration.ofSeconds(7)));

      HttpResponse<String> response = service.get("/rooms");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
    }
  }

  @Test
  void plan_ofNoTime_isRefusedAndNotSent(HmpEmulator appliance) {
    try (Service service = Service.at(appliance)) {
      HttpResponse<String> response =
          service.send(
              "POST",
              "/rooms/x/plans",
              "{\"start\":\"2030-01-01T08:00:00Z\",\"duration\":\"PT0S\"}");

      assertThat(response.statusCode()).isEqualTo(400);
    }
    assertThat(appliance.seen().count("createSessionEvent")).isZero();
  }

  @Test
  void plan_withFractionsOfSeconds_isCutToWholeOnes(HmpEmulator appliance) {
    try (Service service = Service.at(appliance)) {
      String plans = "/rooms/2f8dce6d-fd8b-459e-890f-97965c88df40/plans";

      HttpResponse<String> response =
          service.send(
              "POST", plans, "{\"start\":\"2030-01-01T08:00:00.25Z\",\"duration\":\"PT45M0.5S\"}");

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.body())
          .contains("\"start\":\"2030-01-01T08:00:00Z\"", "\"duration\":\"PT45M\"");
    }
  }

  private static double recordings(Service service) {
    return service.bean(MeterRegistry.class).get("recorder.recordings").gauge().value();
  }

  /** Does what curl would: {@code -X} and {@code -d} mean the same. */
  private static String run(Service service, String command) {
    List<String> words = List.of(command.split(" ", -1));
    String method = "GET";
    String body = "";
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-X")) {
        method = words.get(i + 1);
      } else if (words.get(i).equals("-d")) {
        method = "POST";
        body = words.get(i + 1);
      }
    }
    String path = words.get(words.size() - 1).replace("localhost:8080", "");
    String answer = service.send(method, path, body).body();
    return answer.isEmpty() ? "" : answer + '\n';
  }

  /** What differs from run to run. */
  private static String masked(String story) {
    return Pages.withoutPorts(story)
        .replaceAll("(\"id\":\")[0-9a-f-]{36}", "$1ID")
        .replaceAll("(loginAgeSeconds\":)\\d+", "$1N");
  }
}
