package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import feign.MethodMetadata;
import feign.Request;
import io.github.hmpsdk.client.HmpModel;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which properties of a request the definition does not know: a refusal may be about one
 * of them. Only asked when a request was refused.
 */
final class SentAlong {

  private static final int MAX_NAMES = 20;
  private static final int MAX_LENGTH = 80;
  private static final int MAX_BODY = 1024 * 1024;

  private final KnownSecrets known;
  private final List<String> names = new ArrayList<>();

  private SentAlong(KnownSecrets known) {
    this.known = known;
  }

  /** Their paths, such as {@code typeData.color}, at most 20; never a value. */
  static List<String> in(Request request, KnownSecrets known) {
    byte[] body = request.body();
    MethodMetadata method =
        request.requestTemplate() == null ? null : request.requestTemplate().methodMetadata();
    Type type = method == null ? null : method.bodyType();
    if (body == null || body.length > MAX_BODY || type == null) {
      return List.of();
    }
    SentAlong found = new SentAlong(known);
    try {
      JavaType model = Json.MAPPER.constructType(type);
      found.look("", Json.MAPPER.<@Nullable Object>readValue(body, model));
    } catch (IOException noModel) {
      return List.of();
    }
    return List.copyOf(found.names);
  }

  private void look(String at, @Nullable Object value) throws JsonMappingException {
    if (value instanceof HmpModel model) {
      model.getUnknownProperties().keySet().forEach(name -> add(at + name));
      lookInside(at, model);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look((at.isEmpty() ? "" : at.substring(0, at.length() - 1)) + "[" + i + "].", list.get(i));
      }
    }
  }

  private void lookInside(String at, HmpModel model) throws JsonMappingException {
    for (PropertyWriter property : properties(model)) {
      if (property instanceof BeanPropertyWriter bean) {
        look(at + property.getName() + ".", value(bean, model));
      }
    }
  }

  private static Iterable<PropertyWriter> properties(HmpModel model) throws JsonMappingException {
    Iterator<PropertyWriter> properties =
        Json.MAPPER
            .getSerializerProviderInstance()
            .findValueSerializer(model.getClass())
            .properties();
    return () -> properties == null ? Collections.emptyIterator() : properties;
  }

  private static @Nullable Object value(BeanPropertyWriter property, HmpModel model) {
    try {
      return property.get(model);
    } catch (Exception unreadable) { // declared by Jackson; a field of a model has a value
      return null;
    }
  }

  private void add(String name) {
    if (names.size() < MAX_NAMES) {
      String clean = Invisible.blanked(Secrets.masked(name, known)).strip();
      names.add(clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH) + "...");
    }
  }
}
