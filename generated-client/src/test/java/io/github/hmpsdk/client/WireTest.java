package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Each generated method sends what its operation says (D1). */
class WireTest {

  @TestFactory
  Stream<DynamicTest> request_ofEachOperation_hasMethodAndPath() {
    return forEachOperation(
        operation -> {
          Request request = sentBy(operation);
          String path = "/apis" + operation.path();
          for (Map.Entry<String, JsonNode> p : operation.parameters("path").entrySet()) {
            path = path.replace("{" + p.getKey() + "}", p.getValue().get("example").asText());
          }
          assertThat(request.httpMethod().name())
              .isEqualTo(operation.method().toUpperCase(Locale.ROOT));
          assertThat(URI.create(request.url()).getRawPath()).isEqualTo(path);
        });
  }

  @TestFactory
  Stream<DynamicTest> request_ofEachOperation_hasEveryQueryParameter() {
    return forEachOperation(
        operation -> {
          Map<String, String> expected =
              operation.parameters("query").entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey, e -> e.getValue().get("example").asText()));
          assertThat(queryOf(sentBy(operation))).isEqualTo(expected);
        });
  }

  @TestFactory
  Stream<DynamicTest> request_ofEachOperationWithoutItsQuery_hasNoQuery() {
    return forEachOperation(
        operation -> !operation.parameters("query").isEmpty(),
        operation -> {
          Wire wire = Wire.silent();
          new Call(operation).withoutQueryOn(wire);
          assertThat(wire.only().url()).doesNotContain("?").isEqualTo(urlWithoutQuery(operation));
        });
  }

  @TestFactory
  Stream<DynamicTest> request_ofEachOperation_namesItsMediaTypes() {
    return forEachOperation(
        operation -> {
          Map<String, Collection<String>> headers = sentBy(operation).headers();
          assertThat(headers.get("Accept"))
              .singleElement()
              .satisfies(
                  accept ->
                      assertThat(List.of(accept.split(", *", -1)))
                          .hasSameElementsAs(operation.accepted()));
          assertThat(headers.getOrDefault("Content-Type", List.of()))
              .hasSameElementsAs(operation.request().keySet());
        });
  }

  @TestFactory
  Stream<DynamicTest> body_ofEachOperation_isTheExample() {
    return forEachOperation(
        operation -> {
          byte[] body = sentBy(operation).body();
          if (operation.request().isEmpty()) {
            assertThat(body == null ? 0 : body.length).isZero();
          } else {
            JsonNode example = Operation.example(operation.request().values().iterator().next());
            Json.assertSame(Json.tree(new String(body, StandardCharsets.UTF_8)), example);
          }
        });
  }

  private static Stream<DynamicTest> forEachOperation(ThrowingConsumer<Operation> check) {
    return forEachOperation(operation -> true, check);
  }

  private static Stream<DynamicTest> forEachOperation(
      Predicate<Operation> which, ThrowingConsumer<Operation> check) {
    return Definition.operations().stream()
        .filter(which)
        .map(operation -> dynamicTest(operation.id(), () -> check.accept(operation)));
  }

  private static Request sentBy(Operation operation) throws Throwable {
    Wire wire = Wire.silent();
    new Call(operation).on(wire);
    return wire.only();
  }

  private static String urlWithoutQuery(Operation operation) throws Throwable {
    return sentBy(operation).url().replaceFirst("\\?.*", "");
  }

  private static Map<String, String> queryOf(Request request) {
    Map<String, String> query = new TreeMap<>();
    String raw = URI.create(request.url()).getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      assertThat(query.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value)).isNull();
    }
    return query;
  }
}
