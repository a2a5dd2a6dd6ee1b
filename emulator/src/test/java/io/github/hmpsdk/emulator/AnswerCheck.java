package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import io.github.hmpsdk.spec.HmpDefinition;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.http.HttpResponse;

/** Holds the emulator's answers against the definition. */
final class AnswerCheck {

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createFor(
              new OpenAPIV3Parser().read(HmpDefinition.url().toString()))
          .withBasePathOverride("/apis")
          // The appliance's examples have properties that the definition leaves out.
          .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
          .build();

  private AnswerCheck() {}

  static void check(HttpResponse<byte[]> response) {
    SimpleResponse.Builder copy = SimpleResponse.Builder.status(response.statusCode());
    response.headers().map().forEach(copy::withHeader);
    if (response.body().length > 0) {
      copy.withBody(response.body());
    }
    Request.Method method = Request.Method.valueOf(response.request().method());
    assertThat(
            VALIDATOR
                .validateResponse(response.uri().getRawPath(), method, copy.build())
                .getMessages())
        .as("%s %s", method, response.uri())
        .isEmpty();
  }
}
