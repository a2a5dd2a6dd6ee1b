package io.github.hmpsdk.spec;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Renders a bundled definition for people: one HTML file that needs nothing else. */
public final class ApiPage {

  private ApiPage() {}

  /**
   * Renders the page.
   *
   * @param arguments the bundled definition, the folder of the templates, and the file to write
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Object> definition = new YamlFiles().read(Path.of(arguments[0]));
    Files.writeString(Path.of(arguments[2]), render(definition, Path.of(arguments[1])));
  }

  static String render(Map<String, Object> definition, Path templates) {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .withLoader(name -> Files.newBufferedReader(templates.resolve(name)))
        .compile(read(templates.resolve("page.mustache")))
        .execute(view(definition));
  }

  private static Map<String, Object> view(Map<String, Object> definition) {
    Map<String, Object> info = Nodes.map(definition, "info");
    List<OperationNode> operations = OperationNode.all(definition);
    Map<String, Object> schemas = Nodes.map(Nodes.map(definition, "components"), "schemas");
    List<SchemaSection> sections = new ArrayList<>();
    schemas.forEach(
        (name, schema) -> sections.add(SchemaSection.of(name, Nodes.cast(schema), schemas)));
    return Nodes.ordered(
        "title", Nodes.get(info, "title"),
        "apiVersion", Nodes.get(info, "version"),
        "introduction", Html.prose(Nodes.get(info, "description")),
        "count", operations.size(),
        "tags", Nodes.maps(definition, "tags").stream().map(tag -> tag(tag, definition)).toList(),
        "catalogue", Nodes.get(definition, ErrorCatalogue.KEY),
        "schemas", sections);
  }

  private static Map<String, Object> tag(Map<String, Object> tag, Map<String, Object> definition) {
    List<OperationSection> sections =
        OperationNode.all(definition).stream()
            .filter(operation -> operation.tag().equals(Nodes.get(tag, "name")))
            .map(operation -> OperationSection.of(operation, definition))
            .toList();
    return Nodes.ordered(
        "tag", Nodes.get(tag, "name"),
        "about", Html.prose(Nodes.get(tag, "description")),
        "operations", sections);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
