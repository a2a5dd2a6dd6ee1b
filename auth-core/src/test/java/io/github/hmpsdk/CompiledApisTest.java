package io.github.hmpsdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.HmpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A caller of compiled operations gets and is thrown what a caller through Feign is. */
class CompiledApisTest {

  private static final Map<String, Function<HmpApisCaller, Object>> CALLS =
      Map.of(
          "list", caller -> caller.hmp().sources().listSources(new ListSourcesQuery().page(2)),
          "default", caller -> caller.hmp().sources().listSources(),
          "one", caller -> caller.hmp().sources().getSource("7"),
          "create", caller -> caller.hmp().sources().createSource(udp()),
          "delete",
              caller -> {
                caller.hmp().sources().deleteSource("7");
                return "deleted";
              },
          "picture", caller -> caller.hmp().sources().getSourceThumbnail("7").length,
          "film", caller -> read(caller.hmp().assets().downloadAsset("7")));

  private static final Map<String, Client> APPLIANCES =
      Map.ofEntries(
          answer(200, "application/json", "{\"data\":[{\"id\":\"1\",\"new\":1}]}"),
          answer(200, "application/json", "{\"data\":{\"id\":\"1\"}}"),
          answer(200, "application/json", "{\"data\":"),
          answer(200, "application/json", "{\"data\":[{\"id\":\"1\",\"port\":{}}]}"),
          answer(200, "application/json", ""),
          answer(200, "text/html", "<html>"),
          answer(200, "video/mp4", "\u0000\u0001film"),
          answer(204, "application/json", ""),
          answer(302, "text/plain", ""),
          answer(400, "application/json", error("010001", "InputValidation")),
          answer(403, "application/json", error("030000", "Forbidden")),
          answer(404, "application/json", error("040013", "NoResults")),
          answer(404, "application/json", error("040009", "SourceNotFound")),
          answer(409, "text/plain", "conflict"),
          answer(418, "application/json", error("999999", "Teapot")),
          answer(500, "application/json", error("070000", "InternalServer")),
          answer(503, "text/html", "<html>"),
          thrown(new SocketTimeoutException("Read timed out")),
          thrown(new ConnectException("refused")),
          Map.entry("breaks off", (request, options) -> brokenOff(request)),
          Map.entry(
              "fault",
              (request, options) -> {
                throw new IllegalStateException("a fault of the client");
              }));

  /** The operations of one client. */
  private record HmpApisCaller(HmpCalls hmp) {}

  @TestFactory
  Stream<DynamicTest> outcome_ofEachCallAndAnswer_isTheSameThroughFeign() {
    return APPLIANCES.entrySet().stream()
        .flatMap(
            appliance ->
                CALLS.entrySet().stream()
                    .map(
                        call ->
                            dynamicTest(
                                appliance.getKey() + ", " + call.getKey(),
                                () -> assertSame(appliance.getValue(), call.getValue()))));
  }

  private static void assertSame(Client appliance, Function<HmpApisCaller, Object> call) {
    try (HmpClient compiled = client(appliance).build();
        HmpClient byFeign = client(appliance).requestInterceptor(template -> {}).build()) {
      assertThat(outcome(compiled, call)).isEqualTo(outcome(byFeign, call));
      assertThat(compiled.drift()).isEqualTo(byFeign.drift());
    }
  }

  private static String outcome(HmpClient hmp, Function<HmpApisCaller, Object> call) {
    try {
      return String.valueOf(call.apply(new HmpApisCaller(hmp.with(CallOptions.once()))));
    } catch (HmpException failure) {
      return failure.getClass() + ": " + failure.getMessage() + ", " + failure.getCause();
    } catch (RuntimeException other) {
      return other.toString();
    }
  }

  private static HmpClientBuilder client(Client appliance) {
    return HmpClient.builder("https://hmp.example.com")
        .credentials(HmpCredentials.apiKey("key", "secret"))
        .httpClient(
            (request, options) ->
                request.url().contains("/authentication/")
                    ? response(
                        request, 200, "application/json", "{\"data\":{\"authToken\":\"token\"}}")
                    : appliance.execute(request, options));
  }

  private static Map.Entry<String, Client> answer(int status, String type, String body) {
    return Map.entry(
        status + " " + type + " " + body,
        (request, options) -> response(request, status, type, body));
  }

  private static Map.Entry<String, Client> thrown(IOException failure) {
    return Map.entry(
        failure.getClass().getSimpleName(),
        (request, options) -> {
          throw failure;
        });
  }

  private static Response response(Request request, int status, String type, String body) {
    Map<String, Collection<String>> headers = Map.of("Content-Type", List.of(type));
    return Response.builder()
        .status(status)
        .headers(headers)
        .body(body, UTF_8)
        .request(request)
        .build();
  }

  private static Response brokenOff(Request request) {
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("broken off");
          }
        };
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"data\":[{\"id\":\"1\"".getBytes(UTF_8)), breaks);
    return Response.builder()
        .status(200)
        .headers(Map.of("Content-Type", List.of("application/json")))
        .body(body, null)
        .request(request)
        .build();
  }

  private static String error(String code, String name) {
    return "{\"error\":{\"code\":\"%s\",\"name\":\"%s\",\"message\":\"m\"}}".formatted(code, name);
  }

  private static SourceCreate udp() {
    return new SourceCreate().name("a").type(SourceType.UDP).port(1).multicast(false);
  }

  private static String read(InputStream film) {
    try (film) {
      return new String(film.readAllBytes(), UTF_8);
    } catch (IOException brokenOff) {
      return brokenOff.toString();
    }
  }
}
