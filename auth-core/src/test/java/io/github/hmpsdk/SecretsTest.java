package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.KeyLogin;
import io.github.hmpsdk.client.model.LocalLogin;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A canary as every secret there is, and a search through everything that comes out. */
final class SecretsTest {

  private static final String CANARY = "c4n4ry";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  private final List<String> texts = new ArrayList<>();
  private Level before;
  private FakeAppliance appliance;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    before = root.getLevel();
    logs.start();
    root.addAppender(logs);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.setLevel(before);
    root.detachAppender(logs);
    appliance.close();
  }

  @Test
  void a27_passwordAndCookie_appearNowhere() {
    appliance.onLogin =
        exchange -> {
          appliance.alive.add(CANARY + "-cookie");
          exchange
              .getResponseHeaders()
              .add("Set-Cookie", "calypso-session-id=" + CANARY + "-cookie; Secure");
          FakeAppliance.json(exchange, 200, "{\"data\":{\"sessionId\":\"" + CANARY + "-cookie\"}}");
        };
    exercise(HmpCredentials.localUser("operator", CANARY + "-password"));
  }

  @Test
  void a27_keySecretAndToken_appearNowhere() {
    appliance.onLogin =
        exchange ->
            FakeAppliance.json(
                exchange, 200, "{\"data\":{\"authToken\":\"" + CANARY + "-token\"}}");
    exercise(HmpCredentials.apiKey(CANARY + "-key", CANARY + "-secret"));
  }

  @Test
  void a27_refusedLogin_tellsNoSecret() {
    appliance.onLogin =
        exchange -> FakeAppliance.error(exchange, 401, "020002", "InvalidCredentials");
    exercise(HmpCredentials.localUser("operator", CANARY + "-password"));
  }

  @Test
  void a27_unusableCookieFromTheAppliance_isNotRepeated() {
    appliance.onLogin =
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Set-Cookie", "calypso-session-id=" + CANARY + "\u00e9");
          FakeAppliance.json(exchange, 200, "{}");
        };
    exercise(HmpCredentials.localUser("operator", CANARY + "-password"));
  }

  @Test
  void a27_answerThatDoesNotFit_isNotRepeated() {
    appliance.onCall =
        exchange ->
            FakeAppliance.json(
                exchange, 200, "{\"data\":{\"passphrase\":\"" + CANARY + "\",\"port\":\"x\"}}");
    exercise(HmpCredentials.localUser("operator", CANARY + "-password"));
  }

  @Test
  void a27_models_maskTheirSecrets() {
    texts.add(new SourceCreate().name("n").passphrase(CANARY).toString());
    texts.add(new LocalLogin().username("n").password(CANARY).toString());
    texts.add(new KeyLogin().apiKey(CANARY).apiSecret(CANARY).toString());
    assertNothingLeaked();
    assertThat(texts.get(0)).contains("passphrase=***");
  }

  private void exercise(HmpCredentials credentials) {
    texts.add(credentials.toString());
    try (HmpClient hmp =
        HmpClient.builder(appliance.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(credentials)
            .build()) {
      record(() -> hmp.sources().getSource("id"));
      SourceCreate body =
          new SourceCreate().name("n").type(SourceType.SRT).port(1).passphrase(CANARY);
      record(() -> hmp.sources().createSource(body));
      appliance.alive.clear();
      appliance.onCall = exchange -> FakeAppliance.error(exchange, 403, "", "");
      record(() -> hmp.sources().createSource(body));
      appliance.onCall = HttpExchange::close;
      record(() -> hmp.sources().deleteSource("id"));
      appliance.onLogin = this::busy;
      appliance.alive.clear();
      record(() -> hmp.sources().listSources());
      texts.add(hmp.toString() + hmp.sources() + hmp.loginStatus());
    }
    assertNothingLeaked();
  }

  private void busy(HttpExchange exchange) throws IOException {
    FakeAppliance.error(exchange, 503, "090002", "ServiceUnavailable");
  }

  private void record(Runnable call) {
    Throwable failure = catchThrowable(call::run);
    if (failure != null) {
      StringWriter text = new StringWriter();
      failure.printStackTrace(new PrintWriter(text));
      texts.add(text.toString());
    }
  }

  private void assertNothingLeaked() {
    assertThat(texts).isNotEmpty().noneMatch(text -> text.contains(CANARY));
    assertThat(List.copyOf(logs.list))
        .extracting(SecretsTest::text)
        .noneMatch(text -> text.contains(CANARY));
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + event.getFormattedMessage()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
