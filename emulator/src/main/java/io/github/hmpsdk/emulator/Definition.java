package io.github.hmpsdk.emulator;

import io.github.hmpsdk.spec.HmpDefinition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The definition, ready for use. Reading it takes most of the first start, so it is read once in a
 * process. Thread-safe.
 */
final class Definition {

  private final List<Operation> operations;
  private final RequestValidator requestCheck;

  private Definition(OpenAPI api) {
    DefinitionReader reader = new DefinitionReader(api);
    operations = reader.operations();
    requestCheck = new RequestValidator(api, reader.basePath());
  }

  static Definition bundled() {
    return Bundled.DEFINITION;
  }

  List<Operation> operations() {
    return operations;
  }

  RequestValidator requestCheck() {
    return requestCheck;
  }

  private static Definition read() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(text(), null, options);
    if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
      throw new IllegalStateException("The bundled definition has faults: " + result.getMessages());
    }
    return new Definition(result.getOpenAPI());
  }

  private static String text() {
    try (InputStream in = HmpDefinition.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Bundled {
    static final Definition DEFINITION = read();
  }
}
