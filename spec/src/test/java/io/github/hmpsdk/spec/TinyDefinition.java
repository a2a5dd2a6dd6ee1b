package io.github.hmpsdk.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A definition of one operation, {@code getThing}, in the folders that the bundler expects. */
final class TinyDefinition {

  private static final String ROOT =
      """
      openapi: 3.0.3
      info: {title: Tiny, version: '1'}
      security:
        - sessionCookie: []
      paths:
        /things:
          $ref: paths/things.yaml#/~1things
      components: {}
      """;

  private static final String COMMON =
      """
      ApiError:
        type: object
        properties:
          code: {type: string}
      """;

  private final Path folder;
  private String method = "get";
  private String permission = "All";
  private String security = "";
  private String errors = "[]";
  private String success = "'200': {description: It is there.}";

  TinyDefinition(Path folder) throws IOException {
    this.folder = folder;
    file("hmp.yaml", ROOT);
    file("schemas/common.yaml", COMMON);
  }

  TinyDefinition method(String value) {
    method = value;
    return this;
  }

  TinyDefinition permission(String value) {
    permission = value;
    return this;
  }

  TinyDefinition withoutLogin() {
    security = "security: []";
    return this;
  }

  TinyDefinition errors(String value) {
    errors = value;
    return this;
  }

  TinyDefinition success(String value) {
    success = value;
    return this;
  }

  /** A success with a body of this schema. */
  TinyDefinition answer(String schema) {
    return success(
        "'200': {description: It is there., content: {application/json: {schema: %s}}}"
            .formatted(schema));
  }

  TinyDefinition file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  Spec bundle() throws IOException {
    file(
        "paths/things.yaml",
        """
        /things:
          %s:
            operationId: getThing
            x-permission: %s
            x-errors: %s
            %s
            responses:
              %s
        """
            .formatted(method, permission, errors, security, success));
    return new Spec(Spec.YAML.valueToTree(Bundler.bundle(folder.resolve("hmp.yaml"))));
  }

  Op bundledOperation() throws IOException {
    return bundle().operations().get(0);
  }
}
