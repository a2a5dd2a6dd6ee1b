package io.github.hmpsdk.emulator.internal.definition;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds requests against the definition. Thread-safe. */
public final class RequestValidator {

  private final OpenApiInteractionValidator validator;

  RequestValidator(OpenAPI api, String basePath) {
    validator =
        OpenApiInteractionValidator.createFor(api)
            .withBasePathOverride(basePath)
            .withLevelResolver(levels())
            .withWhitelist(streamIsToggled())
            .build();
  }

  /** What is wrong with the request, in words; nothing if it fits. */
  public Optional<String> violation(
      Operation operation, Map<String, String> pathParameters, IncomingRequest request) {
    SimpleRequest.Builder copy =
        new SimpleRequest.Builder(operation.method(), operation.path().fill(pathParameters));
    request.query().forEach(copy::withQueryParam);
    if (!request.body().isEmpty()) {
      copy.withContentType(request.mediaType()).withBody(request.body().bytes());
    }
    ValidationReport report = validator.validateRequest(copy.build());
    return report.hasErrors() ? Optional.of(words(report)) : Optional.empty();
  }

  private static String words(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(
            message ->
                parameter(message).map(name -> name + ": ").orElse("") + message.getMessage())
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> parameter(ValidationReport.Message message) {
    return message
        .getContext()
        .flatMap(ValidationReport.MessageContext::getParameter)
        .map(Parameter::getName);
  }

  private static LevelResolver levels() {
    return LevelResolver.create()
        // The access control has looked at the login already, and the copy that is checked does not
        // carry it.
        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
        // The reference calls properties that only answers have "ignored", and is silent on
        // parameters it does not know.
        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE)
        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
        .build();
  }

  /**
   * The definition is for clients, who must not toggle: the appliance takes a body without state.
   */
  private static ValidationErrorsWhitelist streamIsToggled() {
    return ValidationErrorsWhitelist.create()
        .withRule(
            "a stream is toggled when no state is given",
            (message, operation, request, response) ->
                message.getKey().equals("validation.request.body.schema.required")
                    && operation != null
                    && "updateStream".equals(operation.getOperation().getOperationId()));
  }
}
