package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.Store;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** HotMarks: titled places, no two in the same second. */
public final class Hotmarks {

  private static final long SECOND_MILLIS = 1000;
  private static final Set<String> KNOWN =
      Set.of("id", "timestamp", "title", "description", "username", "userDisplayName");

  private Hotmarks() {}

  /** Adds what the body describes, and answers it as it is stored. */
  public static Map<String, @Nullable Object> add(
      Store<Map<String, @Nullable Object>> hotmarks, JsonNode body, long millis, User author) {
    Map<String, @Nullable Object> mark = settable(body, millis);
    mark.put("id", UUID.randomUUID().toString());
    mark.put("username", author.name());
    mark.put("userDisplayName", author.name());
    return putAlone(hotmarks, mark);
  }

  /** Replaces what a request can set of one; its author stays. */
  public static Map<String, @Nullable Object> replace(
      Store<Map<String, @Nullable Object>> hotmarks, String id, JsonNode body, long millis) {
    return hotmarks.locked(
        () -> {
          Map<String, @Nullable Object> mark = new LinkedHashMap<>(find(hotmarks, id));
          mark.putAll(settable(body, millis));
          ExtraFields.keep(body, KNOWN, mark);
          return putAlone(hotmarks, mark);
        });
  }

  public static Map<String, @Nullable Object> find(
      Store<Map<String, @Nullable Object>> hotmarks, String id) {
    return hotmarks.find(id).orElseThrow(HmpError.HOTMARK_NOT_FOUND::exception);
  }

  /** Whether the title or description of one contains the text, in any case. */
  public static boolean mention(
      Store<Map<String, @Nullable Object>> hotmarks, String lowerCaseText) {
    return hotmarks.all().stream()
        .anyMatch(
            mark ->
                (mark.get("title") + "\n" + mark.get("description"))
                    .toLowerCase(Locale.ROOT)
                    .contains(lowerCaseText));
  }

  private static Map<String, @Nullable Object> settable(JsonNode body, long millis) {
    Map<String, @Nullable Object> mark = new LinkedHashMap<>();
    mark.put("timestamp", millis - millis % SECOND_MILLIS);
    mark.put("title", body.path("title").asText());
    mark.put("description", body.path("description").asText());
    return mark;
  }

  private static Map<String, @Nullable Object> putAlone(
      Store<Map<String, @Nullable Object>> hotmarks, Map<String, @Nullable Object> mark) {
    String id = Objects.toString(mark.get("id"));
    return hotmarks.locked(
        () -> {
          boolean taken =
              hotmarks.all().stream()
                  .filter(other -> !id.equals(other.get("id")))
                  .anyMatch(other -> millis(other) == millis(mark));
          if (taken) {
            throw HmpError.HOTMARK_ALREADY_EXISTS.exception();
          }
          hotmarks.put(id, mark);
          return mark;
        });
  }

  /** By way of text: a number that was read from a file may be of another type. */
  private static long millis(Map<String, @Nullable Object> mark) {
    return Long.parseLong(Objects.toString(mark.get("timestamp")));
  }
}
