package io.github.hmpsdk.emulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.fault.FaultQueue;
import io.github.hmpsdk.emulator.internal.http.ApplianceServer;
import io.github.hmpsdk.emulator.internal.login.LoginKind;
import io.github.hmpsdk.emulator.internal.login.LoginService;
import io.github.hmpsdk.emulator.internal.login.Logins;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What can be ordered. Every method of {@code HmpEmulator} that changes something has a path with
 * its name. Thread-safe.
 */
public final class ControlOrders {
  private final Map<String, Consumer<RequestBody>> byPath;

  public ControlOrders(
      Logins logins, LoginService loginService, FaultQueue faults, ApplianceServer appliance) {
    byPath =
        Map.of(
            "/drop-logins", body -> logins.endAll(),
            "/expire-tokens", body -> logins.endAll(LoginKind.API_KEY),
            "/expire-cookies", body -> logins.endAll(LoginKind.LOCAL_USER),
            "/refuse-fresh-logins",
                body -> logins.refuseFresh(OrderFields.flag(read(body), "refuse")),
            "/unlock", body -> loginService.unlock(OrderFields.text(read(body), "name")),
            "/replace-certificate", body -> appliance.replaceCertificate(),
            "/answer-next", body -> answer(faults, read(body), 1),
            "/answer-times",
                body -> answer(faults, read(body), OrderFields.number(read(body), "count")),
            "/answer-often", body -> answerOften(faults, read(body)),
            "/calm", body -> faults.clear());
  }

  Map<String, Consumer<RequestBody>> byPath() {
    return byPath;
  }

  private static void answer(FaultQueue faults, JsonNode order, int count) {
    faults.add(operationId(order), count, FaultRequest.fault(order));
  }

  private static void answerOften(FaultQueue faults, JsonNode order) {
    faults.add(
        operationId(order),
        OrderFields.fraction(order, "probability"),
        order.path("seed").asLong(),
        FaultRequest.fault(order));
  }

  private static String operationId(JsonNode order) {
    return order.path("operationId").asText();
  }

  private static JsonNode read(RequestBody body) {
    if (body.isTooLarge()) {
      throw new ErrorResponseException(
          ControlApi.failure(413, "The body is larger than " + RequestBody.LIMIT + " bytes"));
    }
    try {
      return body.json();
    } catch (ErrorResponseException e) {
      throw new ErrorResponseException(ControlApi.failure(400, "The body is not JSON"));
    }
  }
}
