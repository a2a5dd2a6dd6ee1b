package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.Device;
import io.github.hmpsdk.client.model.DeviceChannelParameters;
import io.github.hmpsdk.client.model.DeviceChannelType;
import io.github.hmpsdk.client.model.DeviceSetChannelCommand;
import io.github.hmpsdk.client.model.DeviceStatus;
import io.github.hmpsdk.client.model.Recording;
import io.github.hmpsdk.client.model.Session;
import io.github.hmpsdk.client.model.SessionCreate;
import io.github.hmpsdk.client.model.SessionRecordingCreate;
import io.github.hmpsdk.client.model.SessionSourceCreate;
import io.github.hmpsdk.client.model.SessionUpdate;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.HmpWaitTimeoutException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.http.HmpTls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for what an appliance does, over HTTPS. */
@Timeout(60)
final class HmpWaitsTest {

  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration SECONDS = Duration.ofSeconds(2); // all of it is left to a poll
  private static final Duration NEVER = Duration.ofHours(1);

  private HmpEmulator appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() {
    appliance = HmpEmulator.start();
    hmp =
        HmpClient.builder(appliance.url().toString())
            .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
            .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
            .build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @Test
  void assetOf_recordingThatIsStopped_isItsVideo() {
    Recording recording = recording();
    HmpWait<Asset> wait =
        HmpWaits.assetOf(hmp, recording)
            .every(SOON)
            .onProgress(
                so -> {
                  if (so.polls() == 2) {
                    hmp.recordings().stopRecording(recording.getId());
                  }
                });

    Asset video = wait.get();

    assertThat(video.getId()).isEqualTo(recording.getId());
    assertThat(video.getRecording()).isFalse();
    assertThat(appliance.seen().count("getAsset")).isEqualTo(3);
  }

  @Test
  void assetProcessed_flags_areAllWaitedFor() {
    String body = "{\"data\":{\"id\":\"7\",\"recording\":%s,\"trimming\":%s,\"importing\":%s}}";
    answer("getAsset", body.formatted(true, false, false));
    answer("getAsset", body.formatted(false, true, false));
    answer("getAsset", body.formatted(false, false, true));
    answer("getAsset", body.formatted(false, false, false));

    Asset video = HmpWaits.assetProcessed(hmp, "7").every(SOON).get();

    assertThat(video.getImporting()).isFalse();
    assertThat(appliance.seen().count("getAsset")).isEqualTo(4);
  }

  @Test
  void assetProcessed_videoThatIsGone_endsAtOnce() {
    assertThatThrownBy(() -> HmpWaits.assetProcessed(hmp, "nowhere").within(NEVER).get())
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void deviceFollows_command_isSeen() {
    Device box =
        hmp.devices().allDevices().stream()
            .filter(one -> DeviceStatus.ONLINE.equals(one.getStatus()))
            .findFirst()
            .orElseThrow();
    String source = hmp.sources().allSources().iterator().next().getId();
    DeviceChannelParameters channel =
        new DeviceChannelParameters().id(source).type(DeviceChannelType.SOURCE);
    HmpWait<Device> wait = HmpWaits.deviceFollows(hmp, box.getId(), source);

    hmp.devices().sendDeviceCommand(box.getId(), new DeviceSetChannelCommand().parameters(channel));

    assertThat(wait.every(SOON).get().getChannelId()).isEqualTo(source);
    HmpWait<Device> other = HmpWaits.deviceFollows(hmp, box.getId(), "other");
    assertThat(catchThrowable(other.every(NEVER).within(SECONDS)::get))
        .isInstanceOf(HmpWaitTimeoutException.class)
        .hasMessageStartingWith("Set-top box " + box.getId() + " on channel other did not come");
  }

  @Test
  void timeout_deviceWithAPin_doesNotTellIt() {
    String body = "{\"data\":{\"_id\":\"7\",\"name\":\"Lobby\",\"adminPin\":\"1397\"}}";
    appliance.answerTimes("getDevice", 2, Fault.status(200).body("application/json", body));
    hmp.devices().listDevices(); // logs in

    Throwable timeout =
        catchThrowable(HmpWaits.deviceFollows(hmp, "7", "8").every(NEVER).within(SECONDS)::get);

    assertThat(timeout).hasMessageContaining("Lobby");
    assertThat(timeout.toString()).doesNotContain("1397");
  }

  @Test
  void sessionLive_failuresOnTheWay_areNotTheEnd() {
    Session session = hmp.sessions().createSession(new SessionCreate().title("x")).getData();
    HmpWait<Session> wait =
        HmpWaits.sessionLive(hmp, session.getId())
            .every(SOON)
            .onProgress(
                so -> {
                  if (so.polls() == 2) {
                    assertThat(so.failure()).isNotNull();
                    SessionUpdate live = SessionUpdate.from(session).active(true);
                    hmp.sessions().updateSession(session.getId(), live);
                  } else {
                    appliance.answerTimes("getSession", 3, Fault.status(500));
                  }
                });

    assertThat(wait.get().getActive()).isTrue();
  }

  @Test
  void get_applianceThatHangs_isCutAtTheDeadline() {
    hmp.loginStatus();
    appliance.answerTimes("getSession", 99, Fault.hang(Duration.ofSeconds(50)));
    long begun = System.nanoTime();

    Throwable timeout =
        catchThrowable(HmpWaits.sessionLive(hmp, "7").within(Duration.ofMillis(700))::get);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(timeout)
        .isInstanceOf(HmpWaitTimeoutException.class)
        .hasCauseInstanceOf(HmpTransportException.class);
    assertThat(hmp.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void close_duringASleep_endsItAtOnce() throws Exception {
    hmp.sources().listSources();
    CountDownLatch polled = new CountDownLatch(1);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowable(
                    HmpWait.until(() -> hmp.sources().listSources(), sources -> false)
                            .every(NEVER)
                            .within(NEVER)
                            .onProgress(so -> polled.countDown())
                        ::get));
    polled.await();

    hmp.close(NEVER); // does not wait for the end of a wait

    assertThat(end.get(20, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void close_beforeIt_isSaid() {
    hmp.close();

    assertThatThrownBy(() -> HmpWaits.sessionLive(hmp, "7").get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void interrupt_duringASleep_endsItAtOnce() throws Exception {
    CountDownLatch polled = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              HmpWait<?> wait =
                  HmpWait.until(() -> hmp.sources().listSources(), sources -> false)
                      .every(NEVER)
                      .onProgress(so -> polled.countDown());
              Throwable thrown = catchThrowable(wait::get);
              end.complete(Thread.currentThread().isInterrupted() ? thrown : null);
            });
    waiting.start();
    polled.await();

    waiting.interrupt();

    assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(HmpTransportException.class);
    Awaitility.await().until(() -> !waiting.isAlive());
  }

  private Recording recording() {
    Session session = hmp.sessions().createSession(new SessionCreate().title("x")).getData();
    String source = hmp.sources().allSources().iterator().next().getId();
    hmp.sessions().addSessionSource(session.getId(), new SessionSourceCreate().sourceId(source));
    return hmp.sessions()
        .startSessionRecording(session.getId(), new SessionRecordingCreate())
        .getData();
  }

  private void answer(String operation, String body) {
    appliance.answerNext(operation, Fault.status(200).body("application/json", body));
  }
}
