package io.github.hmpsdk.emulator;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A headless Chromium of a test's own, driven through its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final Path PROGRAM =
      Path.of(Objects.requireNonNullElse(System.getenv("CHROME_BIN"), "/usr/bin/chromium"));
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Process process;
  private final int port;

  private Browser(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test if there is no browser; else starts one that keeps its files in a folder. */
  static Browser start(Path folder) {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        () -> "Skipped: no browser at " + PROGRAM + "; set CHROME_BIN to a Chromium or Chrome");
    Process process = launch(folder);
    try {
      Path portFile = folder.resolve("DevToolsActivePort");
      await("the browser tells its port")
          .atMost(Duration.ofSeconds(30))
          .until(() -> lines(portFile).size() >= 2);
      return new Browser(process, Integer.parseInt(lines(portFile).get(0)));
    } catch (RuntimeException e) {
      end(process);
      throw e;
    }
  }

  /** Opens a page in a new tab. */
  BrowserTab open(URI address) throws IOException, InterruptedException {
    // Escaped, or else its fragment would stay here.
    String escaped = URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
    URI order = URI.create("http://127.0.0.1:" + port + "/json/new?" + escaped);
    HttpRequest request =
        HttpRequest.newBuilder(order)
            .timeout(Duration.ofSeconds(20))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String tab = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    String socket = TestResponse.MAPPER.readTree(tab).path("webSocketDebuggerUrl").asText();
    return BrowserTab.connect(http, URI.create(socket));
  }

  @Override
  public void close() {
    end(process);
  }

  private static Process launch(Path folder) {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.toString());
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + folder);
    command.add("about:blank");
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its helpers, which would go on writing to its folder; itself first, to start no more. */
  private static void end(Process process) {
    List<ProcessHandle> all = new ArrayList<>();
    all.add(process.toHandle());
    process.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(it -> it.onExit().completeOnTimeout(it, 10, TimeUnit.SECONDS).join());
  }
}
