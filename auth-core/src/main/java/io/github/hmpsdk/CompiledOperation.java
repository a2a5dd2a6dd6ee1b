package io.github.hmpsdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.http.HmpEncoder;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A generated operation, read once from its annotations: pieces of its path, constant headers,
 * where its arguments go. Makes requests without a Feign template, which would be resolved and
 * printed anew for each call: half of the time of a call in memory. What it makes equals what Feign
 * makes, byte for byte: {@code CompiledOperationTest} compares them for every operation. Immutable,
 * and the same for all clients.
 */
final class CompiledOperation {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final int NONE = -1;

  /** One for each generated interface, however many clients there are. */
  private static final ClassValue<Map<Method, CompiledOperation>> OF_API =
      new ClassValue<>() {
        @Override
        protected Map<Method, CompiledOperation> computeValue(Class<?> api) {
          return compiled(api);
        }
      };

  private final Request.HttpMethod verb;
  private final List<String> literals;
  private final int[] ids;
  private final int query;
  private final int body;
  private final @Nullable Type bodyType;
  private final Type returnType;
  private final Map<String, Collection<String>> headers;
  private final RequestTemplate origin;

  private CompiledOperation(MethodMetadata metadata) {
    RequestTemplate template = metadata.template();
    List<String> pieces = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    split(metadata, template.url(), pieces, places);
    this.verb = Request.HttpMethod.valueOf(template.method());
    this.literals = List.copyOf(pieces);
    this.ids = places.stream().mapToInt(Integer::intValue).toArray();
    this.query = metadata.queryMapIndex() == null ? NONE : metadata.queryMapIndex();
    this.body = metadata.bodyIndex() == null ? NONE : metadata.bodyIndex();
    this.bodyType = metadata.bodyType();
    this.returnType = metadata.returnType();
    this.headers = Collections.unmodifiableMap(constant(template));
    this.origin = RequestTemplate.from(template).methodMetadata(metadata);
  }

  /** The operations of a generated interface. */
  static Map<Method, CompiledOperation> of(Class<?> api) {
    return OF_API.get(api);
  }

  /** What it returns, to be read by the decoder. */
  Type returnType() {
    return returnType;
  }

  /**
   * A request.
   *
   * @param api the address of the API
   * @param arguments those of the method; ids were checked before
   */
  Request request(String api, @Nullable Object @Nullable [] arguments) {
    StringBuilder url = new StringBuilder(api).append(literals.get(0));
    for (int i = 0; i < ids.length; i++) {
      url.append(PathSegment.encode("path parameter", argument(arguments, ids[i])))
          .append(literals.get(i + 1));
    }
    if (query != NONE && argument(arguments, query) instanceof Map<?, ?> parameters) {
      appendQuery(url, parameters);
    }
    if (body == NONE || bodyType == null) {
      return Request.create(verb, url.toString(), headers, null, UTF_8, origin);
    }
    byte[] json = HmpEncoder.bytes(argument(arguments, body));
    return Request.create(verb, url.toString(), with(json), json, UTF_8, origin);
  }

  private static @Nullable Object argument(@Nullable Object @Nullable [] arguments, int index) {
    return arguments == null ? null : arguments[index];
  }

  /** Names and texts are encoded already, which is what {@code QueryObject} is for. */
  private static void appendQuery(StringBuilder url, Map<?, ?> parameters) {
    char separator = '?';
    for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
      List<?> values =
          parameter.getValue() instanceof List<?> list ? list : List.of(parameter.getValue());
      for (Object value : values) {
        String text = String.valueOf(value);
        url.append(separator).append(parameter.getKey());
        url.append(text.isEmpty() ? "" : "=").append(text); // an empty one is a name alone
        separator = '&';
      }
    }
  }

  /** As Feign has them: by name, with the length of the body. */
  private Map<String, Collection<String>> with(byte[] json) {
    Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.put("Content-Length", List.of(String.valueOf(json.length)));
    return all;
  }

  private static Map<String, Collection<String>> constant(RequestTemplate template) {
    Map<String, Collection<String>> constant = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    template.headers().forEach((name, values) -> constant.put(name, List.copyOf(values)));
    return constant;
  }

  private static void split(
      MethodMetadata metadata, String path, List<String> literals, List<Integer> ids) {
    Map<String, Integer> indexes = new HashMap<>();
    metadata
        .indexToName()
        .forEach((index, names) -> names.forEach(name -> indexes.put(name, index)));
    Matcher place = PLACE.matcher(path);
    int end = 0;
    while (place.find()) {
      Integer index = indexes.get(place.group(1));
      if (index == null) {
        throw new IllegalStateException(metadata.configKey() + " has no " + place.group(1));
      }
      literals.add(path.substring(end, place.start()));
      ids.add(index);
      end = place.end();
    }
    literals.add(path.substring(end));
  }

  private static Map<Method, CompiledOperation> compiled(Class<?> api) {
    Map<Method, CompiledOperation> operations = new HashMap<>();
    for (MethodMetadata metadata : new EncodingContract().parseAndValidateMetadata(api)) {
      operations.put(metadata.method(), new CompiledOperation(metadata));
    }
    return Collections.unmodifiableMap(operations);
  }
}
