package io.github.hmpsdk.spec;

import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/**
 * Finds the bundled OpenAPI definition in this jar. Stateless and thread-safe.
 *
 * <p>The file is OpenAPI 3.0 in YAML, UTF-8, complete in itself: no reference leaves it.
 */
public final class HmpDefinition {

  /** Name of the definition as a class path resource. */
  public static final String RESOURCE = "io/github/hmpsdk/spec/hmp-openapi.yaml";

  /** Name of the page to read, one HTML file that loads nothing, as a class path resource. */
  public static final String PAGE = "io/github/hmpsdk/spec/hmp-api.html";

  private HmpDefinition() {}

  /**
   * The address of the definition.
   *
   * @return the address, never null
   */
  public static URL url() {
    return Objects.requireNonNull(
        HmpDefinition.class.getClassLoader().getResource(RESOURCE),
        "hmp-spec was built without its definition: run the build of the module spec again");
  }

  /**
   * Opens the definition for reading. The caller closes it.
   *
   * @return the definition's bytes
   */
  public static InputStream open() {
    return open(RESOURCE);
  }

  /**
   * Opens the page to read, HTML in UTF-8. The caller closes it.
   *
   * @return the page's bytes
   */
  public static InputStream openPage() {
    return open(PAGE);
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        HmpDefinition.class.getClassLoader().getResourceAsStream(resource),
        "hmp-spec was built without " + resource + ": run the build of the module spec again");
  }
}
