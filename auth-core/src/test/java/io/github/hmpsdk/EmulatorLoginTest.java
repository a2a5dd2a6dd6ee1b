package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.HmpEmulatorBuilder;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins against an appliance that behaves as documented, over HTTPS. */
final class EmulatorLoginTest {

  private static final HmpCredentials OPERATOR =
      HmpCredentials.localUser("operator", "operator-password");

  @Test
  void a01_hundredThreadsSlowLogin_makeOneLogin() {
    with(
        HmpEmulator.builder().loginDelay(Duration.ofSeconds(1)),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR);
              ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
            assertThat(calls.failures()).isEmpty();
          } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
          assertThat(appliance.seen().logouts()).isEqualTo(1);
        });
  }

  @Test
  void a04_freshLoginRefused_goesToTheCallerAfterOneReplay() {
    with(
        HmpEmulator.builder(),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            appliance.refuseFreshLogins(true);
            assertThat(failure(hmp).reason()).isEqualTo(Reason.LOGIN_REFUSED);
          }
          assertThat(appliance.seen().count("listSources")).isEqualTo(2);
        });
  }

  @Test
  void a13_interruptedWaiter_leavesAndTheLoginGoesOn() {
    with(
        HmpEmulator.builder().loginDelay(Duration.ofSeconds(1)),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> hmp.sources().listSources())
                .isInstanceOf(HmpTransportException.class);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(hmp.sources().listSources().getData()).hasSize(3);
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
        });
  }

  @Test
  void b05_theOnlyConnectionIsTaken_logoutAndCheckGoThrough() {
    with(
        HmpEmulator.builder(),
        appliance -> {
          appliance.answerNext("getSource", Fault.hang(Duration.ofSeconds(3)));
          try (HmpClient hmp =
                  builder(appliance, OPERATOR)
                      .transport(TransportSettings.DEFAULT.withMaxConnections(1))
                      .build();
              ConcurrentCalls taken =
                  new ConcurrentCalls(1, () -> hmp.sources().getSource("unknown"))) {
            Awaitility.await("connection taken")
                .until(() -> appliance.seen().count("getSource") == 1);
            assertThat(hmp.isLoggedIn()).isTrue();
          }
          assertThat(appliance.seen().logouts()).isEqualTo(1);
        });
  }

  @Test
  void a05_postWhoseLoginWasDropped_isCarriedOutOnce() {
    with(
        HmpEmulator.builder(),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            hmp.sources().listSources();
            appliance.dropLogins();
            hmp.sources()
                .createSource(
                    new SourceCreate()
                        .name("Once")
                        .type(SourceType.UDP)
                        .multicast(false)
                        .port(4000));
          }
          assertThat(appliance.sources())
              .filteredOn(source -> "Once".equals(source.get("name")))
              .hasSize(1);
        });
  }

  @Test
  void a08_loginUnavailable_isToldToAllAndTriedOnce() {
    with(
        HmpEmulator.builder().loginDelay(Duration.ofMillis(300)),
        appliance -> {
          appliance.answerNext("loginLocalUser", Fault.status(503).header("Retry-After", "60"));
          try (HmpClient hmp = client(appliance, OPERATOR);
              ConcurrentCalls calls = new ConcurrentCalls(50, () -> hmp.sources().listSources())) {
            List<Throwable> failures = calls.failures();
            assertThat(failures).hasSize(50);
            assertThat(failures)
                .extracting(Throwable::getCause)
                .containsOnly(failures.get(0).getCause());
          } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
          }
          assertThat(appliance.seen().count("loginLocalUser")).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {-3600, 3600})
  void a11_clockOfTheApplianceIsWrong_changesNoCount(long seconds) {
    with(
        HmpEmulator.builder().clockSkew(Duration.ofSeconds(seconds)),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            for (int i = 0; i < 20; i++) {
              hmp.sources().listSources();
            }
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calypso-session-id={id}",
        "calypso-session-id=\"{id}\"; HttpOnly; SECURE; path=/",
        "calypso-session-id={id}; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60",
        "calypso-session-id={id}; Expires=garbage; Domain=.example.com; SameSite=None; Partitioned",
        "calypso-session-id={id}; Max-Age=99999999999999999999",
        "calypso-session-id=old; Path=/\ncalypso-session-id={id}\nother=1; Max-Age=0",
        "calypso-session-id={id}; Expires=Wed, 25-Nov-49 11:00:00 GMT"
      })
  void b12_cookieOfAnyForm_isTakenAndEnded(String lines) {
    with(
        HmpEmulator.builder().loginCookies(lines.split("\n")),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            assertThat(hmp.sources().listSources().getData()).hasSize(3);
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
          assertThat(appliance.seen().liveLogins()).isZero();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {-61, 61, -60 * 24 * 365 * 30L, 60 * 24 * 365 * 30L})
  void a11_cookieThatEndsSoonByAWrongClock_isTaken(long minutes) {
    Duration skew = Duration.ofMinutes(minutes);
    DateTimeFormatter date =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    String end = date.format(Instant.now().plus(skew).plus(Duration.ofMinutes(1)));
    with(
        HmpEmulator.builder()
            .clockSkew(skew)
            .loginCookies("calypso-session-id={id}; Expires=" + end),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            assertThat(hmp.sources().listSources().getData()).hasSize(3);
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
        });
  }

  @Test
  void b02_loginHangs_callEndsInTimeAndOneLoginIsMade() {
    with(
        HmpEmulator.builder().loginDelay(Duration.ofSeconds(2)),
        appliance -> {
          try (HmpClient hmp =
              builder(appliance, OPERATOR).callTimeout(Duration.ofMillis(300)).build()) {
            for (int i = 0; i < 3; i++) {
              assertThat(failure(hmp).reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
            }
            Awaitility.await("late login").until(() -> hmp.loginStatus().logins() == 1);
            hmp.with(CallOptions.within(Duration.ofSeconds(10))).sources().listSources();
          }
          assertThat(appliance.seen().logins()).isEqualTo(1);
          assertThat(appliance.seen().liveLogins()).isZero();
        });
  }

  @Test
  void b03_wrongPasswordManyCalls_locksNoAccount() {
    with(
        HmpEmulator.builder().lockAfter(3),
        appliance -> {
          HmpCredentials wrong = HmpCredentials.localUser("operator", "wrong");
          try (HmpClient hmp = client(appliance, wrong)) {
            for (int i = 0; i < 100; i++) {
              assertThat(failure(hmp).reason()).isEqualTo(Reason.BAD_CREDENTIALS);
            }
          }
          assertThat(appliance.seen().failedLogins()).isEqualTo(1);
          try (HmpClient right = client(appliance, OPERATOR)) {
            assertThat(right.sources().listSources().getData()).isNotEmpty();
          }
        });
  }

  @Test
  void b04_twoClientsEvictEachOther_endsWithATypedErrorAndNoStorm() {
    with(
        HmpEmulator.builder().mostLogins(1),
        appliance -> {
          try (HmpClient one = client(appliance, OPERATOR);
              HmpClient other = client(appliance, OPERATOR)) {
            for (int i = 0; i < 50; i++) {
              tryOnce(one);
              tryOnce(other);
            }
          }
          assertThat(appliance.seen().logins()).isLessThan(20);
        });
  }

  @Test
  void b13_loginPageAndRedirect_areRepairedOnce() {
    with(
        HmpEmulator.builder(),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            appliance.answerNext(
                "listSources", Fault.status(200).body("text/html", "<html>log in</html>"));
            assertThat(hmp.sources().listSources().getData()).hasSize(3);
            appliance.answerNext(
                "listSources", Fault.status(302).header("Location", "https://192.0.2.1/"));
            assertThat(hmp.sources().listSources().getData()).hasSize(3);
          }
          assertThat(appliance.seen().logins()).isEqualTo(3);
          assertThat(appliance.seen().liveLogins()).isZero();
        });
  }

  @Test
  void d03_unknownIds_costNoProbeAndNoLogin() {
    with(
        HmpEmulator.builder(),
        appliance -> {
          try (HmpClient hmp = client(appliance, OPERATOR)) {
            for (int i = 0; i < 20; i++) {
              NotFoundException missing =
                  catchThrowableOfType(
                      NotFoundException.class, () -> hmp.sources().getSource("unknown"));
              assertThat(missing.name()).isEqualTo("SourceNotFound");
            }
          }
          assertThat(appliance.seen().count("getLocalLogin")).isZero();
          assertThat(appliance.seen().logins()).isEqualTo(1);
        });
  }

  private static void with(HmpEmulatorBuilder settings, Consumer<HmpEmulator> test) {
    try (HmpEmulator appliance = settings.start()) {
      test.accept(appliance);
    }
  }

  private static void tryOnce(HmpClient hmp) {
    try {
      hmp.sources().listSources();
    } catch (AuthenticationFailedException refused) {
      assertThat(refused.reason()).isEqualTo(Reason.LOGIN_REFUSED);
    }
  }

  private static AuthenticationFailedException failure(HmpClient hmp) {
    return catchThrowableOfType(
        AuthenticationFailedException.class, () -> hmp.sources().listSources());
  }

  private static HmpClient client(HmpEmulator appliance, HmpCredentials credentials) {
    return builder(appliance, credentials).build();
  }

  private static HmpClientBuilder builder(HmpEmulator appliance, HmpCredentials credentials) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(credentials)
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()));
  }
}
