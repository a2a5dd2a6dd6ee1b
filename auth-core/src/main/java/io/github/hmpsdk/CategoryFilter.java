package io.github.hmpsdk;

import io.github.hmpsdk.client.Requirements;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the {@code filter} parameter of lists: terms about categories, all of which must hold.
 *
 * <pre>{@code
 * String filter = CategoryFilter.where("Doctor").in("john", "Bob").and("Patient ID").exists().text();
 * hmp.assets().listAssets(new ListAssetsQuery().filter(filter));
 * }</pre>
 *
 * <p>Labels and values may hold any character: they are quoted and escaped as ECMA-262 7.8.4 has
 * it. Immutable and thread-safe. Source: HMP 4.0, queries.
 */
public final class CategoryFilter {

  private final List<String> terms;

  private CategoryFilter(List<String> terms) {
    this.terms = terms;
  }

  /**
   * Begins a filter with a term about a category.
   *
   * @param label the category
   * @return the term, to be completed
   */
  public static Term where(String label) {
    return new Term(List.of(), label);
  }

  /**
   * Adds a term.
   *
   * @param label the category
   * @return the term, to be completed
   */
  public Term and(String label) {
    return new Term(terms, label);
  }

  /**
   * The filter as the parameter takes it; the client encodes it for the address.
   *
   * @return the text
   */
  public String text() {
    return String.join(" & ", terms);
  }

  @Override
  public String toString() {
    return text();
  }

  /** A term that lacks its condition. Immutable and thread-safe. */
  public static final class Term {

    private final List<String> before;
    private final String label;

    private Term(List<String> before, String label) {
      this.before = before;
      this.label = Objects.requireNonNull(label, "label");
      Requirements.wellFormed("label", label);
    }

    /**
     * The category has one of these values, in any case.
     *
     * @param values at least one, none of them empty
     * @return the filter
     * @throws IllegalArgumentException if one is empty, null, or has half a surrogate pair
     */
    public CategoryFilter in(String... values) {
      return filter("IN", checked(values));
    }

    /**
     * The category has none of these values.
     *
     * @param values at least one, none of them empty
     * @return the filter
     * @throws IllegalArgumentException if one is empty, null, or has half a surrogate pair
     */
    public CategoryFilter notIn(String... values) {
      return filter("NOT IN", checked(values));
    }

    /**
     * The category is there, with any value.
     *
     * @return the filter
     */
    public CategoryFilter exists() {
      return filter("IN", "");
    }

    /**
     * The category is not there.
     *
     * @return the filter
     */
    public CategoryFilter isAbsent() {
      return filter("NOT IN", "");
    }

    private CategoryFilter filter(String operator, String... values) {
      String list =
          Arrays.stream(values).map(Term::quoted).collect(Collectors.joining(", ", "(", ")"));
      String term = "category::" + quoted(label) + " " + operator + " " + list;
      return new CategoryFilter(Stream.concat(before.stream(), Stream.of(term)).toList());
    }

    /** An empty value means something else to the appliance: any value, or none. */
    private static String[] checked(String... values) {
      boolean someAreEmpty = values.length == 0;
      for (int i = 0; i < values.length; i++) {
        String at = "values[" + i + "]";
        if (values[i] == null) {
          throw new IllegalArgumentException(at + " must not be null");
        }
        Requirements.wellFormed(at, values[i]);
        someAreEmpty |= values[i].isEmpty();
      }
      if (someAreEmpty) {
        throw new IllegalArgumentException(
            "values must not be empty; for any value use exists() or isAbsent()");
      }
      return values;
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      text.chars().forEach(c -> quoted.append(escaped((char) c)));
      return quoted.append('"').toString();
    }

    private static String escaped(char c) {
      return switch (c) {
        case '"' -> "\\\"";
        case '\\' -> "\\\\";
        case '\b' -> "\\b";
        case '\t' -> "\\t";
        case '\n' -> "\\n";
        case 0x0B -> "\\v";
        case '\f' -> "\\f";
        case '\r' -> "\\r";
        default -> Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
      };
    }
  }
}
