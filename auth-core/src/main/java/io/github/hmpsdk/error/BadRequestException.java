package io.github.hmpsdk.error;

import java.util.List;

/**
 * The request is wrong (400 and other 4xx that blame the request): correct it; sending it again
 * will fail again. It also says which properties the request carried that the definition does not
 * know, since the refusal may be about one of them.
 */
public final class BadRequestException extends HmpApiException {

  private static final long serialVersionUID = 2;

  @SuppressWarnings("serial") // what List.of and List.copyOf make can be serialized
  private final List<String> unknownProperties;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public BadRequestException(Operation operation, int status, ApiErrorBody error) {
    this(operation, status, error, List.of());
  }

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   * @param unknownProperties names of what was sent along and is not in the definition
   */
  public BadRequestException(
      Operation operation, int status, ApiErrorBody error, List<String> unknownProperties) {
    super(operation, status, error, advice(unknownProperties));
    this.unknownProperties = List.copyOf(unknownProperties);
  }

  /**
   * What the request carried although the definition does not know it: properties of a newer
   * appliance that {@code from(...)} took over, or that {@code unknownProperty(...)} set. {@code
   * clearUnknownProperties()} leaves them out.
   *
   * @return paths in the request's body, such as {@code typeData.color}, never values; at most 20;
   *     empty if there was none
   */
  public List<String> unknownProperties() {
    return unknownProperties;
  }

  private static String advice(List<String> unknownProperties) {
    return unknownProperties.isEmpty()
        ? ""
        : "sent along, and not known to the definition: "
            + String.join(", ", unknownProperties)
            + " (clearUnknownProperties() leaves them out)";
  }
}
