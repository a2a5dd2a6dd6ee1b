package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was seen at an appliance into the definition, in its own layout: new properties with
 * {@code x-source: seen}, other types of properties whose type was only inferred, and what is not
 * always there. The rest is told, since it needs a look: a report has no values. What is changed is
 * for the version control to show; the next build generates from it.
 */
public final class DriftPatch {

  private static final String SEEN =
      "      description: Seen at an appliance; no page has it.\n      x-source: seen\n";

  private static final Map<String, String> TYPES =
      Map.of(
          "text", "      type: string\n",
          "an integer", "      type: integer\n      format: int64\n",
          "a number", "      type: number\n      format: double\n",
          "true or false", "      type: boolean\n");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<Path, String> files = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  private DriftPatch(Path openapi) throws IOException {
    try (Stream<Path> schemas = Files.list(openapi.resolve("schemas"))) {
      for (Path file : schemas.toList()) {
        files.put(file, Files.readString(file));
      }
    }
  }

  /**
   * Changes a definition.
   *
   * @param arguments a report as {@code DriftReport} writes it, and the folder of the definition
   * @throws IOException if one cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    apply(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
  }

  static void apply(Path report, Path openapi, PrintStream out) throws IOException {
    DriftPatch patch = new DriftPatch(openapi);
    JsonNode drift = JsonMapper.builder().build().readTree(report.toFile()).path("drift");
    drift.forEach(patch::apply);
    for (Map.Entry<Path, String> file : patch.files.entrySet()) {
      if (!Files.readString(file.getKey()).equals(file.getValue())) {
        Files.writeString(file.getKey(), file.getValue());
      }
    }
    patch.done.forEach(line -> out.println("done  " + line));
    patch.left.forEach(line -> out.println("left  " + line));
  }

  private void apply(JsonNode drift) {
    String path = drift.path("path").asText();
    String schema = drift.path("schema").asText();
    String property = path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    String found = drift.path("found").asText();
    String kind = drift.path("kind").asText();
    boolean changed =
        NAME.matcher(property).matches()
            && switch (kind) {
              case "UNKNOWN_PROPERTY" -> add(schema, property, found);
              case "OTHER_TYPE" -> retype(schema, property, found);
              case "MISSING_PROPERTY" -> relax(schema, property);
              default -> false;
            };
    String line =
        "%s %s %s %s"
            .formatted(
                drift.path("operation").asText(),
                schema.isEmpty() ? path : schema + "." + property,
                kind,
                found)
            .strip();
    (changed ? done : left).add(line);
  }

  /** To what is read, and to what a PUT sends of it: else the PUT would lose it. */
  private boolean add(String schema, String property, String found) {
    String type = TYPES.get(found);
    if (type == null || block(schema) == null) {
      return false;
    }
    insert(schema, "    " + property + ":\n" + type + SEEN);
    String update = updateOf(schema);
    if (!update.isEmpty()) {
      insert(update, "    " + property + ":\n" + type + SEEN);
    }
    return true;
  }

  private void insert(String schema, String property) {
    String block = String.valueOf(block(schema));
    String name = property.substring(0, property.indexOf('\n') + 1);
    boolean isNew = !block.contains("\n" + name);
    if (isNew && block.contains("\n  properties:\n")) {
      replace(schema, block, withProperty(block, property));
    }
  }

  /** At the end of the properties, which other keys of the schema may follow. */
  private static String withProperty(String block, String property) {
    int from = block.indexOf("\n  properties:\n") + "\n  properties:\n".length();
    Matcher next = Pattern.compile("(?m)^ {0,2}\\S").matcher(block);
    int end = next.find(from) ? next.start() : block.length();
    return block.substring(0, end) + property + block.substring(end);
  }

  /** In what a PUT sends of it, too: else what was read could not be sent. */
  private boolean retype(String schema, String property, String found) {
    String type = TYPES.get(found);
    List<String> schemas =
        Stream.of(schema, updateOf(schema)).filter(name -> own(name, property).find()).toList();
    if (type == null
        || !schemas.contains(schema)
        || !schemas.stream().allMatch(name -> isGuess(name, property))) {
      return false; // a page says so: somebody has to look
    }
    schemas.forEach(name -> retypeIn(name, property, type));
    return true;
  }

  private void retypeIn(String schema, String property, String type) {
    Matcher own = own(schema, property);
    if (own.find()) {
      String rest = own.group(1).replaceAll("(?m)^ {6}(type|format): .*\n", "");
      String changed =
          "    " + property + ":\n" + type + rest.replace("x-source: inferred", "x-source: seen");
      String block = String.valueOf(block(schema));
      replace(schema, block, block.replace(own.group(), changed));
    }
  }

  private boolean isGuess(String schema, String property) {
    Matcher own = own(schema, property);
    return own.find() && own.group(1).contains("      x-source: inferred\n");
  }

  /** A property of a schema, and what is said of it; finds nothing if there is none. */
  private Matcher own(String schema, String property) {
    return Pattern.compile("(?m)^    " + property + ":\n((?: {6}.*\n)+)")
        .matcher(Objects.toString(block(schema), ""));
  }

  /** The schema of what a PUT sends of another; empty if there is none. */
  private String updateOf(String schema) {
    String update = schema + "Update";
    return Objects.toString(block(update), "").contains("  x-update-of: " + schema + "\n")
        ? update
        : "";
  }

  private boolean relax(String schema, String property) {
    String block = block(schema);
    Matcher required =
        Pattern.compile("(?m)^  required: \\[(.*)]\n").matcher(String.valueOf(block));
    if (block == null || !required.find()) {
      return false;
    }
    List<String> names = new ArrayList<>(List.of(required.group(1).split("\\s*,\\s*")));
    if (!names.remove(property)) {
      return false;
    }
    String line = names.isEmpty() ? "" : "  required: [" + String.join(", ", names) + "]\n";
    replace(schema, block, block.replace(required.group(), line));
    return true;
  }

  private void replace(String schema, String old, String changed) {
    files.replaceAll((file, text) -> has(text, schema) ? text.replace(old, changed) : text);
  }

  /** From the schema's name to the next one; null if there is none. */
  private @Nullable String block(String schema) {
    return files.values().stream()
        .filter(text -> has(text, schema))
        .map(
            text -> {
              int from = ("\n" + text).indexOf("\n" + schema + ":\n");
              Matcher next = Pattern.compile("(?m)^\\S").matcher(text);
              int end = next.find(from + 1) ? next.start() : text.length();
              return text.substring(from, end);
            })
        .findFirst()
        .orElse(null);
  }

  private static boolean has(String text, String schema) {
    return !schema.isEmpty() && ("\n" + text).contains("\n" + schema + ":\n");
  }
}
