package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetaSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void definition_againstTheMetaSchemaOfOpenApi_isValid() throws Exception {
    assertThat(problems(BuiltFiles.definition())).isEmpty();
  }

  @Test
  void definitionWithoutPaths_againstTheMetaSchemaOfOpenApi_isNotValid() throws Exception {
    Map<String, Object> definition = BuiltFiles.definition();
    definition.remove("paths");

    assertThat(problems(definition)).hasSize(1);
  }

  private static List<String> problems(Map<String, Object> definition)
      throws IOException, ProcessingException {
    try (InputStream file = MetaSchemaTest.class.getResourceAsStream("openapi-3.0-schema.json")) {
      ObjectNode metaSchema = (ObjectNode) JSON.readTree(file);
      metaSchema.remove("id"); // or the validator would fetch its references from the network
      List<String> problems = new ArrayList<>();
      JsonSchemaFactory.byDefault()
          .getJsonSchema(metaSchema)
          .validate(JSON.valueToTree(definition))
          .forEach(message -> addProblem(message, problems));
      return problems;
    }
  }

  /** Warnings are about formats of the meta-schema that the validator does not know. */
  private static void addProblem(ProcessingMessage message, List<String> problems) {
    if (message.getLogLevel().compareTo(LogLevel.ERROR) >= 0) {
      problems.add(message.toString());
    }
  }
}
