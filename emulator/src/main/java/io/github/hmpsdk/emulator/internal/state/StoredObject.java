package io.github.hmpsdk.emulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One object of the appliance, such as a source, with what hangs on it. Thread-safe; each part
 * changes as a whole.
 */
public final class StoredObject {

  private final String id;
  private final ReentrantLock change = new ReentrantLock();
  private final Store<Map<String, @Nullable Object>> shares = new Store<>();
  private final Store<Map<String, @Nullable Object>> hotmarks = new Store<>();

  private volatile Map<String, @Nullable Object> fields;
  private volatile List<JsonNode> metadata = List.of();

  public StoredObject(Map<String, @Nullable Object> fields) {
    this(fields, "id");
  }

  /** An object whose id has another name. */
  public StoredObject(Map<String, @Nullable Object> fields, String idName) {
    this.id = Objects.requireNonNull(fields.get(idName), idName).toString();
    this.fields = Collections.unmodifiableMap(fields);
  }

  public String id() {
    return id;
  }

  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  public Map<String, @Nullable Object> copy() {
    return new LinkedHashMap<>(fields);
  }

  public Map<String, @Nullable Object> replace(UnaryOperator<Map<String, @Nullable Object>> with) {
    change.lock();
    try {
      Map<String, @Nullable Object> replaced = Collections.unmodifiableMap(with.apply(fields));
      fields = replaced;
      return replaced;
    } finally {
      change.unlock();
    }
  }

  /** Whether one of the named text fields contains the text, in any case. */
  public boolean mentions(String lowerCaseText, String... names) {
    Map<String, @Nullable Object> now = fields;
    for (String name : names) {
      if (Objects.toString(now.get(name), "").toLowerCase(Locale.ROOT).contains(lowerCaseText)) {
        return true;
      }
    }
    return false;
  }

  /** The number in a field, 0 if there is none. */
  public double number(String name) {
    return fields.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  public List<JsonNode> metadata() {
    return metadata;
  }

  public void replaceMetadata(List<JsonNode> entries) {
    metadata = entries;
  }

  public Store<Map<String, @Nullable Object>> shares() {
    return shares;
  }

  public Store<Map<String, @Nullable Object>> hotmarks() {
    return hotmarks;
  }
}
