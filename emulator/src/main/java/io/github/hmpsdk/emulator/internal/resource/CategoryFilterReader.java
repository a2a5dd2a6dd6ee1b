package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code category::"label" IN ("value", ...) & category::"label" NOT IN ("")}. Everything
 * else is refused.
 */
final class CategoryFilterReader {

  private static final Pattern CATEGORY = Pattern.compile("\\s*category::");
  private static final Pattern QUOTED = Pattern.compile("\\s*\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern NOT = Pattern.compile("\\s*NOT(?=\\s)");
  private static final Pattern IN = Pattern.compile("\\s*IN\\s*\\(");
  private static final Pattern COMMA = Pattern.compile("\\s*,");
  private static final Pattern CLOSE = Pattern.compile("\\s*\\)");
  private static final Pattern AND = Pattern.compile("\\s*&");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final Matcher rest;
  private String read = "";

  CategoryFilterReader(String text) {
    rest = NOT.matcher(text.strip());
  }

  List<CategoryFilter.Term> terms() {
    List<CategoryFilter.Term> terms = new ArrayList<>();
    do {
      terms.add(term());
    } while (skips(AND));
    if (rest.regionStart() != rest.regionEnd()) {
      throw invalid("its end");
    }
    return List.copyOf(terms);
  }

  private CategoryFilter.Term term() {
    demand(CATEGORY, "category::");
    String label = quoted();
    boolean negated = skips(NOT);
    demand(IN, "IN (");
    List<String> values = new ArrayList<>();
    do {
      values.add(quoted());
    } while (skips(COMMA));
    demand(CLOSE, ")");
    return new CategoryFilter.Term(label, negated, List.copyOf(values));
  }

  private String quoted() {
    demand(QUOTED, "text in double quotes");
    try {
      return Json.MAPPER
          .readTree(ESCAPE.matcher(read).replaceAll(CategoryFilterReader::forJson))
          .asText();
    } catch (JsonProcessingException e) {
      throw invalid("an escape that it does not have");
    }
  }

  /** JSON does not have the vertical tab of ECMA-262. */
  private static String forJson(MatchResult escape) {
    return Matcher.quoteReplacement(escape.group(1).equals("v") ? "\\u000b" : escape.group());
  }

  private void demand(Pattern next, String words) {
    if (!skips(next)) {
      throw invalid(words);
    }
  }

  private boolean skips(Pattern next) {
    if (!rest.usePattern(next).lookingAt()) {
      return false;
    }
    read = rest.group().strip();
    rest.region(rest.end(), rest.regionEnd());
    return true;
  }

  private ErrorResponseException invalid(String expected) {
    return HmpError.INVALID_FILTER.exception(
        "Filter: expected " + expected + " at position " + rest.regionStart());
  }
}
