package io.github.hmpsdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small appliance for tests that count: plain HTTP on loopback, local users only, written apart
 * from the emulator. Answers of single paths can be replaced.
 */
public final class FakeAppliance implements AutoCloseable {

  /** Answers one request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public static final String PASSWORD = "fake-password";

  public final AtomicInteger logins = new AtomicInteger();
  public final AtomicInteger logouts = new AtomicInteger();
  public final AtomicInteger checks = new AtomicInteger();
  public final AtomicInteger calls = new AtomicInteger();
  public final List<String> cookies = Collections.synchronizedList(new ArrayList<>());
  public final Set<String> alive = ConcurrentHashMap.newKeySet();
  public volatile @Nullable Duration lifetime; // not told if null
  public volatile CountDownLatch loginMayAnswer = new CountDownLatch(0);
  public volatile Answer onLogin = this::login;
  public volatile Answer onCheck = this::check;
  public volatile Answer onLogout = this::logout;
  public volatile Answer onCall = exchange -> json(exchange, 200, "{\"data\":[]}");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String lastBody = "";
  private final HttpServer server;

  public FakeAppliance() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/apis/authentication/login", this::authentication);
    server.createContext("/apis/", this::api);
    server.setExecutor(threads);
    server.start();
  }

  /** What the last call sent along. */
  public String lastBody() {
    return lastBody;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    loginMayAnswer.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void authentication(HttpExchange exchange) throws IOException {
    String unused = drain(exchange);
    switch (exchange.getRequestMethod()) {
      case "POST" -> {
        logins.incrementAndGet();
        await(loginMayAnswer);
        onLogin.to(exchange);
      }
      case "GET" -> {
        checks.incrementAndGet();
        onCheck.to(exchange);
      }
      default -> {
        logouts.incrementAndGet();
        onLogout.to(exchange);
      }
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    lastBody = drain(exchange);
    calls.incrementAndGet();
    String cookie = cookie(exchange);
    cookies.add(cookie);
    if (alive.contains(cookie)) {
      onCall.to(exchange);
    } else {
      refuse(exchange);
    }
  }

  public void login(HttpExchange exchange) throws IOException {
    String cookie = "fake-cookie-" + logins.get();
    alive.add(cookie);
    exchange.getResponseHeaders().add("Set-Cookie", "calypso-session-id=" + cookie + "; Path=/");
    Duration told = lifetime;
    String expires = told == null ? "" : ",\"expires\":\"" + Instant.now().plus(told) + "\"";
    json(exchange, 200, "{\"data\":{\"sessionId\":\"" + cookie + "\"" + expires + "}}");
  }

  private void check(HttpExchange exchange) throws IOException {
    if (alive.contains(cookie(exchange))) {
      json(exchange, 200, "{\"data\":{}}");
    } else {
      refuse(exchange);
    }
  }

  private void logout(HttpExchange exchange) throws IOException {
    json(exchange, alive.remove(cookie(exchange)) ? 200 : 404, "");
  }

  public static void refuse(HttpExchange exchange) throws IOException {
    error(exchange, 401, "020001", "UserNotAuthorized");
  }

  public static void error(HttpExchange exchange, int status, String code, String name)
      throws IOException {
    json(
        exchange,
        status,
        "{\"code\":\"%s\",\"name\":\"%s\",\"message\":\"\",\"httpStatusCode\":%d}"
            .formatted(code, name, status));
  }

  public static void json(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, Map.of("Content-Type", "application/json"), body);
  }

  public static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String cookie(HttpExchange exchange) {
    String line = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    return line.replaceFirst("^.*calypso-session-id=", "").replaceFirst(";.*$", "");
  }

  private static String drain(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }
}
