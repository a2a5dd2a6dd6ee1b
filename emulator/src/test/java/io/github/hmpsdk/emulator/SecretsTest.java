package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    // Jetty's own debug output is the network's bytes; it is nobody's to mask.
    jetty.setLevel(Level.INFO);
    root.detachAppender("CONSOLE");
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(lines);
    root.setLevel(before);
  }

  @Test
  void log_everyLevel_hasNoSecrets() {
    try (HmpEmulator hmp =
        HmpEmulator.builder()
            .user(EmulatedUser.local("maker", "canary-password", "Sources - VIEW"))
            .user(EmulatedUser.withKey("robot", "canary-key", "canary-secret", "Sources - VIEW"))
            .start()) {
      TestClient client = TestClient.of(hmp);
      String cookie = client.login("maker", "canary-password").isSuccess(200).cookie();
      String token =
          client.keyLogin("canary-key", "canary-secret").data().path("authToken").asText();
      client.login("maker", "canary-wrong").isError(401, "020002", "InvalidCredentials");
      client.withCookie(cookie).get("/sources").isSuccess(200);
      client.withToken(token).get("/sources").isSuccess(200);

      List<String> ours = lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(ours).anyMatch(line -> line.contains("/apis/sources"));
      assertThat(ours)
          .noneMatch(
              line -> line.contains("canary") || line.contains(cookie) || line.contains(token));
    }
  }
}
