package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** One page in a browser. */
final class BrowserTab implements AutoCloseable {

  private static final int SECONDS = 20;

  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final WebSocket socket;

  private BrowserTab(HttpClient http, URI address) {
    socket = within(http.newWebSocketBuilder().buildAsync(address, new Listener()));
  }

  static BrowserTab connect(HttpClient http, URI address) {
    return new BrowserTab(http, address);
  }

  /** The value of a JavaScript expression, once it has one. Missing if it threw. */
  JsonNode value(String expression) {
    return order(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
        .path("result")
        .path("result")
        .path("value");
  }

  /** Waits until a JavaScript expression is true. */
  void await(String expression) {
    Awaitility.await(expression)
        .atMost(Duration.ofSeconds(30))
        .until(() -> value("Boolean(" + expression + ")").asBoolean());
  }

  /** Waits until the page shows a text. */
  void awaitText(String selector, String text) {
    await("document.querySelector('%s')?.innerText.includes('%s')".formatted(selector, text));
  }

  void click(String selector) {
    value("document.querySelector('%s').click()".formatted(selector));
  }

  /** What a DevTools command answers. */
  JsonNode order(String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> message = Map.of("id", id, "method", method, "params", parameters);
    within(socket.sendText(TestResponse.MAPPER.valueToTree(message).toString(), true));
    return within(answer);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static <T> T within(CompletableFuture<T> future) {
    return future.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void take(String message) {
      try {
        JsonNode answer = TestResponse.MAPPER.readTree(message);
        CompletableFuture<JsonNode> asked = waiting.remove(answer.path("id").asInt());
        if (asked != null) {
          asked.complete(answer);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
