package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port, for one test. */
final class Service implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(String... properties) {
    context = SpringApplication.run(RecorderApplication.class, properties);
  }

  static Service at(HmpEmulator appliance, String... more) {
    return at(appliance.url().toString(), appliance, more);
  }

  static Service at(String url, HmpEmulator appliance, String... more) {
    Stream<String> known =
        Stream.of(
            "--server.port=0",
            "--hmp.url=" + url,
            "--hmp.tls.pin=" + appliance.pinnedKey(),
            "--hmp.auth.password=operator-password");
    return new Service(Stream.concat(known, Arrays.stream(more)).toArray(String[]::new));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  HttpResponse<String> send(String method, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .method(method, BodyPublishers.ofString(json))
            .header("Content-Type", "application/json")
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  private URI uri(String path) {
    String port = context.getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + port + path);
  }

  @Override
  public void close() {
    context.close();
  }
}
