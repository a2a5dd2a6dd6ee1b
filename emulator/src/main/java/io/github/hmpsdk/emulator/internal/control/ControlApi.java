package io.github.hmpsdk.emulator.internal.control;

import io.github.hmpsdk.emulator.internal.http.ApplianceServer;
import io.github.hmpsdk.emulator.internal.journal.JournalReport;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the control API of an emulator does. Thread-safe. */
public final class ControlApi {
  private final ControlOrders orders;
  private final Map<String, Function<String, EmulatedResponse>> pages;

  public ControlApi(
      ControlOrders orders, Supplier<JournalReport> journal, ApplianceServer appliance) {
    this.orders = orders;
    pages =
        Map.of(
            "/", origin -> StartPage.of(appliance, origin),
            "/api", origin -> DefinitionPages.toRead(),
            "/try", origin -> DefinitionPages.toTry(),
            "/try.js", origin -> DefinitionPages.script(),
            "/definition.json", origin -> DefinitionPages.definition(),
            "/seen", origin -> EmulatedResponse.json(200, seen(journal.get())));
  }

  /** The answer to a request; 404 or 405 if there is nothing. */
  EmulatedResponse answer(String method, String origin, String path, RequestBody body) {
    Function<String, EmulatedResponse> page = pages.get(path);
    if (page != null) {
      return only("GET", method, () -> page.apply(origin));
    }
    Consumer<RequestBody> order = orders.byPath().get(path);
    return order == null
        ? failure(404, "There is nothing here; GET / tells what there is")
        : only("POST", method, () -> done(order, body));
  }

  static EmulatedResponse failure(int status, String words) {
    return EmulatedResponse.json(status, Map.of("message", words));
  }

  private static Map<String, Object> seen(JournalReport report) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("logins", report.counts().logins());
    counts.put("failedLogins", report.counts().failed());
    counts.put("logouts", report.counts().logouts());
    counts.put("liveLogins", report.liveLogins());
    counts.put("operations", report.byOperation());
    return counts;
  }

  private static EmulatedResponse done(Consumer<RequestBody> order, RequestBody body) {
    try {
      order.accept(body);
      return EmulatedResponse.empty(204);
    } catch (ErrorResponseException e) {
      return e.response();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return failure(400, String.valueOf(e.getMessage()));
    }
  }

  private static EmulatedResponse only(
      String allowed, String method, Supplier<EmulatedResponse> response) {
    return method.equals(allowed)
        ? response.get()
        : failure(405, "Only " + allowed + " is allowed here").withHeader("Allow", allowed);
  }
}
