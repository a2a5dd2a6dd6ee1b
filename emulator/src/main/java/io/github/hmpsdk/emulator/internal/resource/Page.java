package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which part of a list a call wants. */
public final class Page {

  private static final int DEFAULT_SIZE = 15;
  private static final int LARGEST_SIZE = 100;

  private final Call call;
  private final int number;
  private final int size;

  public Page(Call call) {
    this(call, LARGEST_SIZE);
  }

  private Page(Call call, int largestSize) {
    this.call = call;
    this.number = Math.max(1, call.number("page", 1));
    this.size = Math.min(largestSize, Math.max(1, call.number("pageSize", DEFAULT_SIZE)));
  }

  /** A page of a collection that the reference does not name among those limited to 100. */
  public static Page ofAnySize(Call call) {
    return new Page(call, Integer.MAX_VALUE);
  }

  /** The page of the list; refused with "no results" if there is nothing on it. */
  public EmulatedResponse of(List<?> all) {
    return answer(part(all, HmpError.NO_RESULTS), paging(all.size(), end(all) < all.size()));
  }

  /** The same with the other form of paging, which only devices have. */
  EmulatedResponse counted(List<?> all, HmpError ifEmpty) {
    List<?> part = part(all, ifEmpty);
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("numResults", all.size());
    paging.put("numPages", 1 + (all.size() - 1) / size);
    paging.put("hasMoreData", end(all) < all.size());
    return answer(part, paging);
  }

  private List<?> part(List<?> all, HmpError ifEmpty) {
    if (start() >= all.size()) {
      throw ifEmpty.exception();
    }
    return all.subList((int) start(), (int) end(all));
  }

  private long start() {
    return (long) (number - 1) * size;
  }

  private long end(List<?> all) {
    return Math.min(all.size(), start() + size);
  }

  private static EmulatedResponse answer(List<?> part, Map<String, Object> paging) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", part);
    body.put("paging", paging);
    return EmulatedResponse.json(200, body);
  }

  private Map<String, Object> paging(int results, boolean more) {
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("results", results);
    paging.put("pageSize", size);
    if (more) {
      paging.put("next", call.incoming().origin() + call.incoming().path() + "?" + nextQuery());
    }
    return paging;
  }

  private String nextQuery() {
    Map<String, String> query = new TreeMap<>();
    call.incoming().query().keySet().forEach(name -> query.put(name, call.query(name).orElse("")));
    query.put("page", String.valueOf(number + 1));
    query.put("pageSize", String.valueOf(size));
    return query.entrySet().stream()
        .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
