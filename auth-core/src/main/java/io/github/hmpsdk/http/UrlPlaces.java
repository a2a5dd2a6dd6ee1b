package io.github.hmpsdk.http;

/** Internal: finds the places of parameters in Feign's templates of addresses. Stateless. */
public final class UrlPlaces {

  private UrlPlaces() {}

  /**
   * Whether a template has a place for a parameter.
   *
   * @param template a path, a query, or both, such as {@code /things/{id:[0-9]+}}
   * @param name the parameter's name
   * @return true if it has, with a pattern or without
   */
  public static boolean has(String template, String name) {
    return template.contains("{" + name + "}") || template.contains("{" + name + ":");
  }
}
