package io.github.hmpsdk;

import feign.Request.HttpMethod;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.client.QueryObject;
import io.github.hmpsdk.client.RetryClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to any endpoint of the appliance, for what the definition does not have:
 *
 * <pre>{@code
 * HmpRequest request =
 *     HmpRequest.get("/_/sections/{id}/content", id).query("type", "source").retry(RetryClass.SAFE);
 * Map<String, Object> content = hmp.send(request).body();
 * }</pre>
 *
 * <p>Whether it may be repeated is for the caller to say: by default it never is. Not thread-safe
 * while it is set up. Its text shows method and path as they were written, without ids, query and
 * body.
 */
public final class HmpRequest {

  private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9_]+}");
  private static final Pattern PATH =
      Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|" + PLACE + ")+)+");

  private final HttpMethod method;
  private final String template;
  private final String path;
  private final Query query = new Query();
  private @Nullable Object body;
  private RetryClass retry = RetryClass.NEVER;

  private HmpRequest(HttpMethod method, String template, Object... ids) {
    if (!PATH.matcher(template).matches()) {
      throw new IllegalArgumentException(
          "path must begin with a slash, have no empty and no dot segments, and hold ids as"
              + " {places}; what follows a ? is given to query(name, value)");
    }
    this.method = method;
    this.template = template;
    this.path = path(template, ids);
  }

  /**
   * Reads.
   *
   * @param path below {@code /apis}, with a place in braces for each id, such as {@code
   *     /_/sections/{id}/content}
   * @param ids what stands in these places, in their order
   * @return a request that is never repeated
   * @throws IllegalArgumentException if the path is none, if ids are too few or too many, or if one
   *     is not safe in a path; the message repeats nothing of it
   */
  public static HmpRequest get(String path, Object... ids) {
    return new HmpRequest(HttpMethod.GET, path, ids);
  }

  /**
   * Creates or sets off something.
   *
   * @param path as of {@link #get}
   * @param ids as of {@link #get}
   * @return a request that is never repeated
   */
  public static HmpRequest post(String path, Object... ids) {
    return new HmpRequest(HttpMethod.POST, path, ids);
  }

  /**
   * Replaces something.
   *
   * @param path as of {@link #get}
   * @param ids as of {@link #get}
   * @return a request that is never repeated
   */
  public static HmpRequest put(String path, Object... ids) {
    return new HmpRequest(HttpMethod.PUT, path, ids);
  }

  /**
   * Deletes something.
   *
   * @param path as of {@link #get}
   * @param ids as of {@link #get}
   * @return a request that is never repeated
   */
  public static HmpRequest delete(String path, Object... ids) {
    return new HmpRequest(HttpMethod.DELETE, path, ids);
  }

  /**
   * Adds a query parameter.
   *
   * @param name its name
   * @param value its value, as it is to arrive; a collection for one that is repeated; null takes
   *     it away
   * @return this
   * @throws IllegalArgumentException if the name is none, or the value an array or a map, which
   *     have no form in a query
   */
  public HmpRequest query(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> || (value != null && value.getClass().isArray())) {
      throw new IllegalArgumentException(
          "query parameter " + name + ": an array or a map has no form in a query; give a List");
    }
    Object given = value instanceof Collection<?> many ? List.copyOf(many) : value;
    query.parameter(Objects.requireNonNull(name, "name"), given);
    return this;
  }

  /**
   * Sends something along, as JSON.
   *
   * @param value a model, a map, a list, or any object that Jackson can write
   * @return this
   */
  public HmpRequest body(Object value) {
    body = Objects.requireNonNull(value, "body");
    return this;
  }

  /**
   * Says whether it may be repeated, which only the caller knows (RFC 9110 9.2.2).
   *
   * @param value {@code SAFE} if it changes nothing, {@code IDEMPOTENT} if twice is as good as
   *     once, {@code NEVER}, the default, for all else
   * @return this
   */
  public HmpRequest retry(RetryClass value) {
    retry = Objects.requireNonNull(value, "retry");
    return this;
  }

  HttpMethod method() {
    return method;
  }

  String template() {
    return template;
  }

  RetryClass retryClass() {
    return retry;
  }

  @Nullable Object body() {
    return body;
  }

  /** Encoded, with the query. */
  String pathAndQuery() {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, Object> parameter : query.entrySet()) {
      List<?> values =
          parameter.getValue() instanceof List<?> many ? many : List.of(parameter.getValue());
      values.forEach(value -> pairs.add(parameter.getKey() + "=" + value));
    }
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  @Override
  public String toString() {
    return method + " " + template;
  }

  private static String path(String template, Object... ids) {
    Matcher place = PLACE.matcher(template);
    StringBuilder path = new StringBuilder();
    int used = 0;
    while (place.find()) {
      if (used == ids.length) {
        throw new IllegalArgumentException("path has more places than there are ids");
      }
      String id = PathSegment.encode(place.group(), ids[used++]);
      place.appendReplacement(path, Matcher.quoteReplacement(id));
    }
    if (used < ids.length) {
      throw new IllegalArgumentException("path has fewer places than there are ids");
    }
    return place.appendTail(path).toString();
  }

  /** Encoded as those of the generated operations. */
  private static final class Query extends QueryObject {

    void parameter(String name, @Nullable Object value) {
      if (!name.matches("[A-Za-z0-9._~-]+")) {
        throw new IllegalArgumentException("a query parameter's name is letters and digits");
      }
      set(name, value);
    }
  }
}
