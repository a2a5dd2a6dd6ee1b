package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.AuthEventType;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginStatus.State;
import io.github.hmpsdk.client.model.MetadataEntry;
import io.github.hmpsdk.client.model.MetadataField;
import io.github.hmpsdk.client.model.MetadataFieldType;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceUpdate;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.http.HmpTls;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against an appliance that behaves as documented, over HTTPS. */
final class EmulatorTest {

  private static final HmpCredentials OPERATOR =
      HmpCredentials.localUser("operator", "operator-password");
  private static final HmpCredentials ROBOT = HmpCredentials.apiKey("robot-key", "robot-secret");

  private HmpEmulator appliance;

  @BeforeEach
  void start() {
    appliance = HmpEmulator.start();
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @Test
  void a02_fiftyThreadsLoginDropped_makeOneLogin() throws Exception {
    try (HmpClient hmp = client(OPERATOR)) {
      hmp.sources().listSources();
      appliance.dropLogins();
      try (ConcurrentCalls calls = new ConcurrentCalls(50, () -> hmp.sources().listSources())) {
        assertThat(calls.failures()).isEmpty();
      }
      assertThat(appliance.seen().logins()).isEqualTo(2);
    }
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  @Test
  void a17_replay_isToldToEveryListenerAndMadeOnTheGivenThreads() {
    List<AuthEventType> first = new CopyOnWriteArrayList<>();
    List<AuthEventType> second = new CopyOnWriteArrayList<>();
    List<String> threads = new CopyOnWriteArrayList<>();
    try (HmpClient hmp =
        HmpClient.builder(appliance.url().toString())
            .credentials(ROBOT)
            .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
            .authListener(event -> first.add(event.type()))
            .authListener(event -> second.add(event.type()))
            .loginExecutor(
                task -> {
                  threads.add("login");
                  new Thread(task).start();
                })
            .build()) {
      hmp.sources().listSources();
      appliance.expireTokens();
      hmp.sources().listSources();
    }
    assertThat(first)
        .containsSubsequence(
            AuthEventType.LOGGED_IN, AuthEventType.REFUSED, AuthEventType.REPLAYED);
    assertThat(second).isEqualTo(first);
    assertThat(threads).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a12_wrongPassword_makesOneLogin() {
    try (HmpClient hmp = client(HmpCredentials.localUser("operator", "wrong"))) {
      for (int i = 0; i < 20; i++) {
        AuthenticationFailedException failure =
            catchThrowableOfType(
                AuthenticationFailedException.class, () -> hmp.sources().listSources());
        assertThat(failure.reason()).isEqualTo(Reason.BAD_CREDENTIALS);
        assertThat(failure.name()).isEqualTo("InvalidCredentials");
      }
      assertThat(hmp.loginStatus().state()).isEqualTo(State.COOLING_DOWN);
    }
    assertThat(appliance.seen().failedLogins()).isEqualTo(1);
  }

  @Test
  void expiredCookieAnswering404_isRepaired() {
    appliance.close();
    appliance = HmpEmulator.builder().expiredCookieAnswers(404).start();
    try (HmpClient hmp = client(OPERATOR)) {
      hmp.sources().listSources();
      appliance.expireCookies();

      assertThat(hmp.sources().listSources().getData()).hasSize(3);
    }
    assertThat(appliance.seen().logins()).isEqualTo(2);
  }

  @Test
  void b04_freshLoginsRefused_endsWithATypedErrorAndNoLoop() {
    try (HmpClient hmp = client(OPERATOR)) {
      appliance.refuseFreshLogins(true);
      for (int i = 0; i < 20; i++) {
        AuthenticationFailedException failure =
            catchThrowableOfType(
                AuthenticationFailedException.class, () -> hmp.sources().listSources());
        assertThat(failure.reason()).isEqualTo(Reason.LOGIN_REFUSED);
      }
    }
    assertThat(appliance.seen().logins()).isLessThanOrEqualTo(4);
  }

  @Test
  void d04_missingPermission_isNamedWhateverTheBodyIs() {
    try (HmpClient hmp = client(OPERATOR)) {
      for (Fault answer :
          List.of(
              Fault.status(403),
              Fault.status(403).body("text/html", "<html>no</html>"),
              Fault.error(403, "030000", "Forbidden", "no"))) {
        appliance.answerNext("deleteSource", answer);
        PermissionDeniedException denied =
            catchThrowableOfType(
                PermissionDeniedException.class, () -> hmp.sources().deleteSource("some-id"));
        assertThat(denied.permission()).isEqualTo("Sources - DELETE");
        assertThat(denied)
            .hasMessageStartingWith("DELETE /sources/{sourceId} (deleteSource) at 127.0.0.1:")
            .hasMessageContaining(" -> 403");
      }
    }
    assertThat(appliance.seen().logins()).isEqualTo(1);
  }

  @Test
  void d10_updateOfWhatWasRead_losesNothing() {
    try (HmpClient hmp = client(ROBOT)) {
      Source listed = hmp.sources().listSources().getData().get(0);
      SourceUpdate everything = SourceUpdate.from(listed).iptv(true).retransmitPort(1).rtcPort(2);
      Source before = hmp.sources().updateSource(listed.getId(), everything).getData();

      hmp.sources().updateSource(before.getId(), SourceUpdate.from(before).description("new"));

      Source after = hmp.sources().getSource(before.getId()).getData();
      assertThat(after.getIptv()).isTrue();
      assertThat(SourceUpdate.from(after)).isEqualTo(SourceUpdate.from(before).description("new"));
    }
  }

  @Test
  void metadataSharesAndThumbnail_areThereForAToken() {
    try (HmpClient hmp = client(ROBOT)) {
      String id = hmp.sources().listSources().getData().get(0).getId();
      MetadataEntry place =
          new MetadataEntry()
              .name("calypso:category:Locations")
              .field(
                  List.of(
                      new MetadataField()
                          .fieldType(MetadataFieldType.STRING)
                          .valueString("Montreal")));

      assertThat(hmp.sources().replaceSourceMetadata(id, List.of(place)).getData())
          .containsExactly(place);
      hmp.sources().deleteSourceMetadata(id);
      assertThat(hmp.sources().listSourceMetadata(id).getData()).isEmpty();
      assertThat(hmp.sources().listSourceShares(id).getData()).isEmpty();
      assertThat(hmp.sources().getSourceThumbnail(id)).startsWith(0xFF, 0xD8);
      assertThat(hmp.isLoggedIn()).isTrue();
      appliance.expireTokens();
      assertThat(hmp.isLoggedIn()).isFalse();
      assertThat(hmp.system().getSystemVersion().getData().getVersion()).isEqualTo("4.1.1");
    }
  }

  @Test
  void close_anyCredential_refusesFurtherCalls() {
    HmpClient hmp = client(ROBOT);
    hmp.close();

    assertThatThrownBy(() -> hmp.sources().listSources())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private HmpClient client(HmpCredentials credentials) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(credentials)
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
        .build();
  }
}
