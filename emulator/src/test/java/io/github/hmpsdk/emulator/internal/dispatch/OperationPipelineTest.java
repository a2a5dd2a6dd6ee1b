package io.github.hmpsdk.emulator.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.Operation;
import io.github.hmpsdk.emulator.internal.definition.PathTemplate;
import io.github.hmpsdk.emulator.internal.definition.Router;
import io.github.hmpsdk.emulator.internal.login.LoginRules;
import io.github.hmpsdk.emulator.internal.login.Logins;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.EmulatorLog;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OperationPipelineTest {

  private static final IncomingRequest VERSION =
      new IncomingRequest(
          "GET",
          "",
          "/apis/system/version",
          null,
          Map.of(),
          List.of(),
          List.of(),
          null,
          new RequestBody(new byte[0]));

  private final Logger log = (Logger) LoggerFactory.getLogger(EmulatorLog.NAME);

  @BeforeEach
  void beSilent() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void speakAgain() {
    log.setLevel(null);
  }

  @Test
  void answer_noHandler_is501() {
    assertThat(answer(Map.of()).status()).isEqualTo(501);
  }

  @Test
  void answer_handlerFails_is500() {
    OperationHandler faulty =
        call -> {
          throw new IllegalStateException("on command");
        };

    assertThat(answer(Map.of("open", faulty)).status()).isEqualTo(500);
  }

  private static EmulatedResponse answer(Map<String, OperationHandler> handlers) {
    Operation open =
        new Operation(
            "open", "GET", new PathTemplate("/apis/system/version"), "All", Set.of(), Set.of());
    LoginRules rules =
        new LoginRules(Duration.ofMinutes(1), Duration.ofMinutes(1), 401, 0, 0, List.of());
    Definition definition = Definition.bundled();
    Logins logins = new Logins(Clock.systemUTC(), rules);
    OperationPipeline pipeline =
        new OperationPipeline(
            new AccessControl(logins, definition, rules), definition.requestValidator(), handlers);
    return pipeline.answer(VERSION, new Router.Route(open, Map.of()));
  }
}
