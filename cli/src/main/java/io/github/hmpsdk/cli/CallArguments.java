package io.github.hmpsdk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Param;
import feign.QueryMap;
import io.github.hmpsdk.client.HmpModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what was typed the arguments of a generated method. What is wrong is told with the name
 * of the parameter, before anything is sent. For one call.
 */
final class CallArguments {

  private final ApiOperation operation;
  private final Map<String, String> parameters;
  private final @Nullable String body;
  private final List<String> notes = new ArrayList<>();

  /**
   * For one call.
   *
   * @param parameters such as {@code sourceId=...}
   * @param body JSON; null for none
   */
  CallArguments(ApiOperation operation, List<String> parameters, @Nullable String body) {
    this.operation = operation;
    this.parameters = byName(operation, parameters);
    this.body = body;
  }

  /**
   * The arguments.
   *
   * @throws UsageException if one is missing or does not fit
   */
  @Nullable Object[] values() {
    List<String> missing =
        operation.pathParameters().stream().filter(name -> !parameters.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new UsageException(
          operation.id() + " needs -p " + String.join("=... -p ", missing) + "=...");
    }
    if (operation.bodyType() == null && body != null) {
      throw new UsageException(operation.id() + " takes no body");
    }
    Parameter[] declared = operation.method().getParameters();
    @Nullable Object[] values = new Object[declared.length];
    for (int i = 0; i < declared.length; i++) {
      values[i] = value(declared[i]);
    }
    return values;
  }

  /** What is strange, and sent all the same; complete after {@link #values}. */
  List<String> notes() {
    return notes;
  }

  private static Map<String, String> byName(ApiOperation operation, List<String> typed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : typed) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new UsageException("-p takes name=value");
      }
      String name = parameter.substring(0, equals);
      if (!operation.parameters().contains(name)) {
        throw new UsageException(unknown(operation, name));
      }
      if (parameters.put(name, parameter.substring(equals + 1)) != null) {
        throw new UsageException("-p " + name + " is given twice");
      }
    }
    return parameters;
  }

  private static String unknown(ApiOperation operation, String name) {
    List<String> names = operation.parameters();
    String near = NearestName.question(name, names);
    if (near.isEmpty()) {
      near = names.isEmpty() ? "; it has none" : "; it has " + String.join(", ", names);
    }
    return operation.id() + " has no parameter " + name + near;
  }

  private Object value(Parameter declared) {
    Param path = declared.getAnnotation(Param.class);
    if (path != null) {
      return converted(path.value(), parameters.getOrDefault(path.value(), ""), declared.getType());
    }
    return declared.isAnnotationPresent(QueryMap.class)
        ? query(declared.getType())
        : body(declared.getParameterizedType());
  }

  private Object query(Class<?> type) {
    try {
      Object query = type.getConstructor().newInstance();
      for (Map.Entry<String, Method> setter : operation.queryParameters().entrySet()) {
        String text = parameters.get(setter.getKey());
        if (text != null) {
          Type wanted = setter.getValue().getGenericParameterTypes()[0];
          Object unused = setter.getValue().invoke(query, converted(setter.getKey(), text, wanted));
        }
      }
      return query;
    } catch (InvocationTargetException refused) {
      throw new UsageException(
          String.valueOf(Objects.requireNonNull(refused.getCause()).getMessage()), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(type.getName(), impossible);
    }
  }

  private static Object converted(String name, String text, Type type) {
    JavaType wanted = CliJson.MAPPER.constructType(type);
    try {
      return CliJson.MAPPER.convertValue(text, wanted);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(
          "-p " + name + " is no " + wanted.getRawClass().getSimpleName() + ": " + text, wrong);
    }
  }

  private Object body(Type type) {
    if (body == null) {
      throw new UsageException(
          operation.id() + " needs --body; for an example: hmp operations " + operation.id());
    }
    try {
      JsonNode json = CliJson.MAPPER.readTree(body);
      if (json == null || json.isMissingNode() || json.isNull()) {
        throw new UsageException("--body is empty");
      }
      if (SecretMask.isIn(json)) {
        throw new UsageException(
            "--body holds "
                + SecretMask.MASK
                + ", which hmp call prints instead of a secret; read it with --show-secrets");
      }
      Object read = CliJson.MAPPER.convertValue(json, CliJson.MAPPER.constructType(type));
      noteUnknown(read);
      return read;
    } catch (JsonProcessingException notJson) {
      throw new UsageException(
          "--body is no JSON, at "
              + notJson.getLocation().offsetDescription()
              + ": "
              + firstLine(notJson.getOriginalMessage()),
          notJson);
    } catch (IllegalArgumentException doesNotFit) {
      throw new UsageException(
          "--body does not fit " + operation.id() + ": " + firstLine(doesNotFit.getMessage()),
          doesNotFit);
    }
  }

  private void noteUnknown(Object read) {
    if (read instanceof HmpModel model) {
      for (String name : model.getUnknownProperties().keySet()) {
        notes.add(
            "Note: the definition has no property "
                + name
                + "; it is sent as it is"
                + NearestName.question(name, PropertyNames.of(model.getClass())));
      }
    }
  }

  private static String firstLine(@Nullable String text) {
    return String.valueOf(text).lines().findFirst().orElse("");
  }
}
