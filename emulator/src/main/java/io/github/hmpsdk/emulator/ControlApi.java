package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the control API of an emulator does. Thread-safe. */
final class ControlApi {

  private final HmpEmulator hmp;

  ControlApi(HmpEmulator hmp) {
    this.hmp = hmp;
  }

  /** The answer to a request; 404 or 405 if there is nothing. */
  EmulatedResponse answer(String method, String origin, String path, RequestBody body) {
    return switch (path) {
      case "/" -> only("GET", method, () -> StartPage.of(hmp, origin));
      case "/api" -> only("GET", method, DefinitionPages::toRead);
      case "/try" -> only("GET", method, DefinitionPages::toTry);
      case "/try.js" -> only("GET", method, DefinitionPages::script);
      case "/definition.json" -> only("GET", method, DefinitionPages::definition);
      case "/seen" -> only("GET", method, () -> EmulatedResponse.json(200, seen(hmp.seen())));
      case "/drop-logins" -> only("POST", method, done(hmp::dropLogins));
      case "/expire-tokens" -> only("POST", method, done(hmp::expireTokens));
      case "/calm" -> only("POST", method, done(hmp::calm));
      case "/answer-next" -> only("POST", method, () -> answerNext(body));
      default -> failure(404, "There is nothing here; GET / tells what there is");
    };
  }

  static EmulatedResponse failure(int status, String words) {
    return EmulatedResponse.json(status, Map.of("message", words));
  }

  private static Map<String, Object> seen(JournalSnapshot seen) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("logins", seen.logins());
    counts.put("failedLogins", seen.failedLogins());
    counts.put("logouts", seen.logouts());
    counts.put("liveLogins", seen.liveLogins());
    counts.put("operations", seen.byOperation());
    return counts;
  }

  private EmulatedResponse answerNext(RequestBody body) {
    if (body.isTooLarge()) {
      return failure(413, "The body is larger than " + RequestBody.LIMIT + " bytes");
    }
    try {
      JsonNode order = body.json();
      String operationId = order.path("operationId").asText();
      hmp.answerNext(operationId, FaultRequest.answer(order));
      return EmulatedResponse.empty(204);
    } catch (ErrorResponseException e) {
      return failure(400, "The body is not JSON");
    } catch (IllegalArgumentException e) {
      return failure(400, String.valueOf(e.getMessage()));
    }
  }

  private static Supplier<EmulatedResponse> done(Runnable work) {
    return () -> {
      work.run();
      return EmulatedResponse.empty(204);
    };
  }

  private static EmulatedResponse only(
      String allowed, String method, Supplier<EmulatedResponse> work) {
    return method.equals(allowed)
        ? work.get()
        : failure(405, "Only " + allowed + " is allowed here").withHeader("Allow", allowed);
  }
}
