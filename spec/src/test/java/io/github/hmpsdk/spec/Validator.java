package io.github.hmpsdk.spec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges examples by a validator that knows nothing of this project. */
final class Validator {

  private static final JsonMapper JSON = new JsonMapper();

  /** An unknown property of a request is a slip: it would be refused or ignored. */
  private final OpenApiInteractionValidator strict;

  /** Answers print more than the reference explains, so unknown properties are allowed. */
  private final OpenApiInteractionValidator lenient;

  Validator(Spec spec) {
    strict = builder(spec).build();
    lenient =
        builder(spec)
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel(
                        "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                    .build())
            .build();
  }

  /** What is wrong with a request made of the operation's examples and this body. */
  List<String> refusals(Op op, String mediaType, @Nullable JsonNode body) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(
                Request.Method.valueOf(op.method().toUpperCase(Locale.ROOT)), pathOf(op))
            .withAuthorization("Bearer not-a-real-token")
            .withHeader("Cookie", "calypso-session-id=not-a-real-session");
    op.parameters("query")
        .forEach(p -> request.withQueryParam(p.get("name").asText(), p.get("example").asText()));
    if (body != null) {
      request.withContentType(mediaType).withBody(text(body));
    }
    return messages(strict.validateRequest(request.build()));
  }

  /** What is wrong with an answer. */
  List<String> refusals(Op op, int status, String mediaType, JsonNode body) {
    SimpleResponse response =
        SimpleResponse.Builder.status(status)
            .withContentType(mediaType)
            .withBody(text(body))
            .build();
    Request.Method method = Request.Method.valueOf(op.method().toUpperCase(Locale.ROOT));
    return messages(lenient.validateResponse(pathOf(op), method, response));
  }

  private static OpenApiInteractionValidator.Builder builder(Spec spec) {
    return OpenApiInteractionValidator.createForInlineApiSpecification(text(spec.root()))
        .withBasePathOverride("/apis");
  }

  private static String pathOf(Op op) {
    String path = "/apis" + op.path();
    for (JsonNode parameter : op.parameters("path")) {
      String value = URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8);
      path = path.replace("{" + parameter.get("name").asText() + "}", value);
    }
    return path;
  }

  private static List<String> messages(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .toList();
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
