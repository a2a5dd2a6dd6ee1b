package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import feign.Request;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A validator that knows nothing of this client accepts each of its requests (D1). */
class IndependentValidatorTest {

  private static final OpenApiInteractionValidator VALIDATOR = validator();

  @TestFactory
  Stream<DynamicTest> d01_requestOfEachOperation_isAccepted() {
    return Definition.operations().stream()
        .map(operation -> dynamicTest(operation.id(), () -> assertAccepted(sentBy(operation))));
  }

  @Test
  void d01_requestsOfAllOperations_areValidated() {
    assertThat(Definition.operations()).hasSize(101);
  }

  @Test
  void request_thatIsWrong_isRefused() {
    assertThat(complaints(SimpleRequest.Builder.post("/apis/sources").build()))
        .as("without its body")
        .isNotEmpty();
    assertThat(complaints(SimpleRequest.Builder.get("/apis/source").build()))
        .as("of no operation")
        .isNotEmpty();
  }

  private static void assertAccepted(Request request) {
    URI url = URI.create(request.url());
    SimpleRequest.Builder sent =
        new SimpleRequest.Builder(Method.valueOf(request.httpMethod().name()), url.getPath());
    request.headers().forEach((name, values) -> sent.withHeader(name, List.copyOf(values)));
    for (String pair : url.getRawQuery() == null ? new String[0] : url.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      sent.withQueryParam(decoded(parts[0]), decoded(parts[1]));
    }
    if (request.body() != null) {
      sent.withBody(new String(request.body(), StandardCharsets.UTF_8));
    }
    sent.withHeader("Cookie", "calypso-session-id=1"); // what auth-core adds
    sent.withHeader("Authorization", "Bearer token");
    assertThat(complaints(sent.build())).isEmpty();
  }

  private static List<Message> complaints(SimpleRequest request) {
    ValidationReport report = VALIDATOR.validateRequest(request);
    return report.getMessages();
  }

  private static Request sentBy(Operation operation) throws Throwable {
    Wire wire = Wire.silent();
    new Call(operation).on(wire);
    return wire.only();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static OpenApiInteractionValidator validator() {
    try (InputStream definition = HmpDefinition.open()) {
      String text = new String(definition.readAllBytes(), StandardCharsets.UTF_8);
      return OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
