package io.github.hmpsdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Feign;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.Response;
import feign.Retryer;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests of compiled operations are those that Feign makes, whatever the arguments are. */
class CompiledOperationTest {

  private static final String API = "https://hmp.example.com/apis";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Everything that has a meaning in addresses, templates, headers or JSON. */
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "a b",
          "a+b&c=d",
          "{id}",
          "{",
          "~*'()!$,:@",
          "%41",
          "100%",
          "ä€\uD83D\uDE00",
          "a\"b\\c",
          "http://other.example",
          "a,b",
          "-",
          "\u007f",
          "");

  private static final Map<String, JsonNode> BODIES = bodies();

  @TestFactory
  Stream<DynamicTest> request_ofEachOperation_isTheOneThatFeignMakes() {
    return operations()
        .map(
            method ->
                dynamicTest(
                    method.getName(),
                    () -> {
                      for (String text : TEXTS) {
                        assertThat(printed(compiled(method, arguments(method, text))))
                            .as(text)
                            .isEqualTo(printed(byFeign(method, arguments(method, text))));
                      }
                    }));
  }

  @Test
  void operations_ofTheDefinition_areAllCompiled() {
    assertThat(operations()).hasSizeGreaterThan(90);
    assertThat(operations().map(Method::getDeclaringClass).distinct())
        .allSatisfy(
            api -> assertThat(CompiledOperation.of(api)).hasSameSizeAs(operations(api).toList()));
  }

  private static Stream<Method> operations() {
    return Stream.of(HmpApis.class.getMethods())
        .filter(accessor -> accessor.getDeclaringClass() == HmpApis.class)
        .map(Method::getReturnType)
        .flatMap(CompiledOperationTest::operations);
  }

  private static Stream<Method> operations(Class<?> api) {
    return Stream.of(api.getMethods())
        .filter(method -> method.isAnnotationPresent(HmpOperation.class));
  }

  /** A request, or the kind of mistake for which there is none. */
  private static Object compiled(Method method, @Nullable Object[] arguments) {
    try {
      return requireNonNull(CompiledOperation.of(method.getDeclaringClass()).get(method))
          .request(API, arguments);
    } catch (RuntimeException refused) {
      return refused;
    }
  }

  private static Object byFeign(Method method, @Nullable Object[] arguments) throws Exception {
    AtomicReference<Request> sent = new AtomicReference<>();
    Object api =
        Feign.builder()
            .client(
                (request, options) -> {
                  sent.set(request);
                  return Response.builder().request(request).status(200).build();
                })
            .contract(new EncodingContract())
            .encoder(new HmpEncoder())
            .decoder((response, type) -> null)
            .retryer(Retryer.NEVER_RETRY)
            .target(method.getDeclaringClass(), API);
    try {
      Object unused = method.invoke(api, arguments);
    } catch (InvocationTargetException refused) {
      return requireNonNull(refused.getCause());
    }
    return requireNonNull(sent.get());
  }

  private static String printed(Object outcome) {
    if (outcome instanceof Request request) {
      return request.httpMethod()
          + " "
          + request.url()
          + "\n"
          + request.headers()
          + "\n"
          + (request.body() == null ? "" : new String(request.body(), UTF_8));
    }
    return IllegalArgumentException.class.isInstance(root((Throwable) outcome))
        ? "refused"
        : outcome.toString();
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private static @Nullable Object[] arguments(Method method, String text) throws Exception {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(Param.class)) {
        arguments.add(parameter.getType() == String.class ? text : number(parameter.getType()));
      } else if (parameter.isAnnotationPresent(QueryMap.class)) {
        arguments.add(query(parameter.getType(), text));
      } else {
        arguments.add(body(method, parameter, text));
      }
    }
    return arguments.toArray();
  }

  private static Object number(Class<?> type) {
    return JSON.convertValue(7, type);
  }

  private static Object query(Class<?> type, String text) throws Exception {
    Object query = type.getConstructor().newInstance();
    for (Method setter : type.getDeclaredMethods()) {
      if (setter.getParameterCount() == 1
          && setter.getReturnType() == type
          && Modifier.isPublic(setter.getModifiers())) {
        Class<?> wanted = setter.getParameterTypes()[0];
        Object value =
            wanted == List.class
                ? List.of(text, "second")
                : Number.class.isAssignableFrom(wanted)
                    ? JSON.convertValue(7, wanted)
                    : JSON.convertValue(text, wanted);
        try {
          Object unused = setter.invoke(query, value);
        } catch (InvocationTargetException refused) {
          assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
    return query;
  }

  private static Object body(Method method, Parameter parameter, String text) {
    JsonNode example = requireNonNull(BODIES.get(method.getName())).deepCopy();
    JsonNode first = example.isArray() ? example.path(0) : example;
    if (first instanceof ObjectNode object) {
      object.put("unknown", text);
    }
    return JSON.convertValue(example, JSON.constructType(parameter.getParameterizedType()));
  }

  private static Map<String, JsonNode> bodies() {
    Map<String, JsonNode> bodies = new HashMap<>();
    try (InputStream definition = HmpDefinition.open()) {
      for (JsonNode path : new ObjectMapper(new YAMLFactory()).readTree(definition).path("paths")) {
        for (JsonNode operation : path) {
          for (JsonNode content : operation.path("requestBody").path("content")) {
            JsonNode example = content.path("example");
            for (JsonNode named : content.path("examples")) {
              example = example.isMissingNode() ? named.path("value") : example;
            }
            bodies.put(operation.path("operationId").asText(), example);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return bodies;
  }
}
