package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import java.util.List;

/** A filter by categories: objects have to fit every term. Immutable. */
public final class CategoryFilter {

  private final List<Term> terms;

  private CategoryFilter(List<Term> terms) {
    this.terms = terms;
  }

  /** The filter that the call asks for; refused if it cannot be understood. */
  public static CategoryFilter of(Call call) {
    return new CategoryFilter(
        call.query("filter").map(text -> new CategoryFilterReader(text).terms()).orElse(List.of()));
  }

  public boolean fits(List<JsonNode> metadata) {
    return terms.stream().allMatch(term -> term.fits(metadata));
  }

  /** A category that has to have one of the values, or none of them. */
  record Term(String category, boolean negated, List<String> values) {

    boolean fits(List<JsonNode> metadata) {
      List<String> there = Metadata.values(metadata, "calypso:category:" + category);
      return negated != there.stream().anyMatch(this::names);
    }

    /** The empty text stands for any value. */
    private boolean names(String value) {
      return values.stream().anyMatch(it -> it.isEmpty() || it.equalsIgnoreCase(value));
    }
  }
}
