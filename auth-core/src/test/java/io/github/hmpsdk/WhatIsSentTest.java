package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.api.AssetsApi.ListAssetsQuery;
import io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery;
import io.github.hmpsdk.client.model.DeviceCommand;
import io.github.hmpsdk.client.model.DeviceSetVolumeCommand;
import io.github.hmpsdk.client.model.DeviceVolumeParameters;
import io.github.hmpsdk.client.model.MetadataEntry;
import io.github.hmpsdk.client.model.MetadataField;
import io.github.hmpsdk.client.model.MetadataFieldType;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.client.model.StreamSeek;
import io.github.hmpsdk.error.HmpDecodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written arrives at the socket, or is refused with a sentence (D19, D22). */
final class WhatIsSentTest {

  private static final String LOADED = "%%%%&=+;,#?/\\{}[]\"'<> ~*undef4125\r\n\t\u0000";
  private static final String HALF = "canary\ud83d";

  private RawServer server;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    server =
        new RawServer(
            RawServer.afterLogin(RawServer.http("200 OK", "", "{\"data\":{\"id\":\"x\"}}")));
    hmp =
        HmpClient.builder(server.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(HmpCredentials.localUser("operator", "raw-password"))
            .build();
  }

  @AfterEach
  void stop() throws Exception {
    hmp.close();
    server.close();
  }

  @Test
  void d22_queryText_arrivesAsItIs() {
    for (String text : texts()) {
      sent(() -> hmp.sources().listSources(new ListSourcesQuery().q(text)));
      assertThat(parameter("q")).isEqualTo(text);
    }
  }

  @Test
  void d22_filter_arrivesAsItIs() {
    for (String text : texts()) {
      String filter = CategoryFilter.where(text).in(text, "50% off").text();
      sent(() -> hmp.assets().listAssets(new ListAssetsQuery().filter(filter)));
      assertThat(parameter("filter")).isEqualTo(filter);
    }
  }

  @Test
  void d22_id_arrivesAsItIsOrIsRefused() {
    int arrived = 0;
    for (String text : texts()) {
      try {
        hmp.sources().getSource(text);
        assertThat(decoded(line().replaceFirst("^GET /apis/sources/(.*) HTTP.*", "$1")))
            .isEqualTo(text);
        arrived++;
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageStartingWith("sourceId ");
      }
    }
    assertThat(arrived).isGreaterThan(10);
  }

  @Test
  void d22_body_arrivesAsItIs() throws Exception {
    for (String text : texts()) {
      hmp.sources().createSource(source(text));
      String body = last().substring(last().indexOf("\r\n\r\n") + 4);
      assertThat(new ObjectMapper().readTree(body).path("name").textValue()).isEqualTo(text);
    }
  }

  @Test
  void d19_times_arriveInTheirUnit() {
    hmp.sources().createSource(source("a").latency(Duration.ofSeconds(100)));
    assertThat(last()).contains("\"latency\":100000");
    hmp.streams().seekStream("x", new StreamSeek().time(Duration.ofMillis(1_250)));
    assertThat(last()).contains("\"time\":1.25");
  }

  @Test
  void d22_halfASurrogatePair_isRefusedEverywhereByPosition() {
    assertRefused(
        () -> hmp.sources().listSources(new ListSourcesQuery().q(HALF)), "query.q", "position 6");
    assertRefused(() -> hmp.sources().getSource(HALF), "sourceId", "position 6");
    assertRefused(
        () -> hmp.sources().createSource(source(HALF)), "request.body.name", "position 6");
    assertRefused(() -> CategoryFilter.where(HALF), "label", "position 6");
    assertRefused(() -> CategoryFilter.where("a").in("b", HALF), "values[1]", "position 6");
    assertRefused(
        () ->
            hmp.sources()
                .replaceSourceMetadata(
                    "x",
                    List.of(
                        new MetadataEntry()
                            .name("a")
                            .field(
                                List.of(
                                    new MetadataField()
                                        .fieldType(MetadataFieldType.STRING)
                                        .valueString(HALF))))),
        "request.body[0].field[0].valueString",
        "position 6");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void d22_numberThatIsNotFinite_isRefusedByName() {
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(
          () -> hmp.devices().sendDeviceCommand("x", volume(number)),
          "request.body.parameters.volume");
    }
    assertThat(server.requests).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // on purpose
  void d22_nullInAList_isRefusedByIndex() {
    assertRefused(
        () ->
            hmp.sources()
                .replaceSourceMetadata("x", Arrays.asList(new MetadataEntry().name("a"), null)),
        "request.body[1] must not be null");
    assertRefused(() -> CategoryFilter.where("a").in("b", null), "values[1] must not be null");
    assertThat(server.requests).isEmpty();
  }

  private void assertRefused(Runnable call, String... says) {
    assertThatIllegalArgumentException()
        .isThrownBy(call::run)
        .satisfies(
            refusal -> assertThat(refusal.getMessage()).contains(says).doesNotContain("canary"));
  }

  /** The answer is of one kind for all; what matters has been sent by then. */
  private static void sent(Runnable call) {
    try {
      call.run();
    } catch (HmpDecodingException anObjectForAList) {
      assertThat(anObjectForAList).hasMessageContaining("data: expected a list");
    }
  }

  private String last() {
    return server.requests.get(server.requests.size() - 1);
  }

  private String line() {
    return last().lines().findFirst().orElseThrow();
  }

  private String parameter(String name) {
    String url = line().split(" ", 3)[1];
    String query = URI.create(url).getRawQuery();
    assertThat(query).startsWith(name + "=").doesNotContain("&");
    return decoded(query.substring(name.length() + 1));
  }

  private static String decoded(String raw) {
    assertThat(raw).doesNotContain("+");
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  private static SourceCreate source(String name) {
    return new SourceCreate().name(name).type(SourceType.UDP).multicast(false).port(4900);
  }

  private static DeviceCommand volume(double volume) {
    return new DeviceSetVolumeCommand().parameters(new DeviceVolumeParameters().volume(volume));
  }

  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "100% sure", "%41", "50%", "a+b&c=d", "undef", "gr\u00f6\u00dfe", "\ud83d\ude00"));
    Random random = new Random(22);
    for (int i = 0; i < 50; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(10); length > 0; length--) {
        text.appendCodePoint(
            random.nextBoolean() ? LOADED.charAt(random.nextInt(LOADED.length())) : any(random));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static int any(Random random) {
    int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
    return Character.getType(codePoint) == Character.SURROGATE ? any(random) : codePoint;
  }
}
