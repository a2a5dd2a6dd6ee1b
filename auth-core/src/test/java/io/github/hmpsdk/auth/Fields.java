package io.github.hmpsdk.auth;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds every text that an object of ours holds, directly or not. */
final class Fields {

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final List<String> texts = new ArrayList<>();

  private Fields() {}

  static List<String> texts(Object root) throws IllegalAccessException {
    Fields fields = new Fields();
    fields.take(root);
    while (!fields.waiting.isEmpty()) {
      fields.look(fields.waiting.remove());
    }
    return fields.texts;
  }

  private void take(@Nullable Object value) {
    if (value != null && seen.add(value)) {
      waiting.add(value);
    }
  }

  private void look(Object value) throws IllegalAccessException {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Collection<?> many) {
      many.forEach(this::take);
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(this::take);
      map.values().forEach(this::take);
    } else if (value instanceof AtomicReference<?> reference) {
      take(reference.get());
    } else if (value instanceof Throwable failure) {
      take(failure.getMessage());
      take(failure.getCause());
    } else if (value.getClass().getName().startsWith("io.github.hmpsdk.")
        && !(value instanceof FakeProtocol)) {
      lookInside(value);
    }
  }

  private void lookInside(Object value) throws IllegalAccessException {
    if (value.getClass().isHidden() || value.getClass().isEnum()) {
      return; // a lambda
    }
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        take(field.get(value));
      }
    }
  }
}
