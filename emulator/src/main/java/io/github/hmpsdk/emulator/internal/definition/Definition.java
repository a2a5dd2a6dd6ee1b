package io.github.hmpsdk.emulator.internal.definition;

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
import java.util.Map;
import java.util.Objects;

/**
 * The definition, ready for use. Reading it takes most of the first start, so it is read once in a
 * process. Thread-safe.
 */
public final class Definition {

  private final List<Operation> operations;
  private final Map<String, LoginOperations> logins;
  private final RequestValidator requestValidator;

  private Definition(OpenAPI api) {
    DefinitionReader reader = new DefinitionReader(api);
    operations = reader.operations();
    logins = reader.logins();
    requestValidator = new RequestValidator(api, reader.basePath());
  }

  public static Definition bundled() {
    return Bundled.DEFINITION;
  }

  public List<Operation> operations() {
    return operations;
  }

  /** The operations of the login with a security scheme, which the definition must have. */
  public LoginOperations login(String scheme) {
    return Objects.requireNonNull(logins.get(scheme), scheme);
  }

  /** Whether somebody logs in with the operation. */
  public boolean isLogin(String operationId) {
    return logins.values().stream().anyMatch(login -> login.login().equals(operationId));
  }

  public RequestValidator requestValidator() {
    return requestValidator;
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
