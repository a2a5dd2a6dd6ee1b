package io.github.hmpsdk.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the files of the definition into one: what lies in {@code schemas/} and {@code
 * parameters*.yaml} moves to {@code components}, paths are put in place, and {@link ErrorRows},
 * {@link DerivedResponses}, {@link SourceMark} and {@link ErrorCatalogue} add what follows from the
 * extensions.
 */
public final class Bundler {

  private static final String REF = "$ref";

  private final YamlFiles files = new YamlFiles();
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Object> parameters = new TreeMap<>();
  private final Map<String, Path> owners = new TreeMap<>();
  private final Path root;

  private Bundler(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Bundles a definition.
   *
   * @param arguments the root file, and the file to write
   * @throws IOException if the result cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    YamlFiles.write(Path.of(arguments[1]), bundle(Path.of(arguments[0])));
  }

  static Map<String, Object> bundle(Path root) {
    return new Bundler(root).bundle();
  }

  private Map<String, Object> bundle() {
    Map<String, Object> bundled = resolveMap(files.read(root), root);
    Path errors = root.resolveSibling("schemas").resolve("common.yaml");
    String apiError = hoist("schemas", schemas, errors, "ApiError");
    Map<String, Object> components = Nodes.map(bundled, "components");
    components.put("parameters", parameters);
    components.put("schemas", schemas);
    ErrorRows.complete(bundled);
    new DerivedResponses(apiError).addTo(bundled);
    schemas.values().forEach(schema -> Envelopes.mark(Nodes.cast(schema)));
    PagedOperations.mark(bundled);
    SentSchemas.mark(bundled);
    InferredTypes.mark(bundled);
    SourceMark.addTo(bundled);
    ErrorCatalogue.addTo(bundled);
    return bundled;
  }

  private @Nullable Object resolve(@Nullable Object node, Path file) {
    if (node instanceof Map<?, ?> map) {
      return map.get(REF) instanceof String reference
          ? resolveReference(reference, file)
          : resolveMap(Nodes.cast(map), file);
    }
    if (node instanceof List<?> list) {
      List<@Nullable Object> resolved = new ArrayList<>(list.size());
      list.forEach(element -> resolved.add(resolve(element, file)));
      return resolved;
    }
    return node;
  }

  private Map<String, Object> resolveMap(Map<String, Object> map, Path file) {
    boolean isDiscriminator = map.get("propertyName") instanceof String;
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            resolved.put(
                key,
                isDiscriminator && key.equals("mapping")
                    ? resolveMapping(value, file)
                    : resolve(value, file)));
    return resolved;
  }

  /** The values of a discriminator's mapping are references without the word. */
  private Object resolveMapping(Object mapping, Path file) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    Nodes.cast(mapping)
        .forEach(
            (value, reference) ->
                resolved.put(
                    value, Nodes.get(Nodes.cast(resolveReference((String) reference, file)), REF)));
    return resolved;
  }

  private Object resolveReference(String reference, Path file) {
    int hash = reference.indexOf('#');
    Path target = hash == 0 ? file : file.resolveSibling(reference.substring(0, hash)).normalize();
    String name = reference.substring(hash + 2).replace("~1", "/").replace("~0", "~");
    if (target.endsWith(Path.of("schemas").resolve(target.getFileName()))) {
      return Map.of(REF, hoist("schemas", schemas, target, name));
    }
    if (target.getFileName().toString().startsWith("parameters")) {
      return Map.of(REF, hoist("parameters", parameters, target, name));
    }
    return resolveMap(Nodes.map(files.read(target), name), target);
  }

  private String hoist(String kind, Map<String, Object> components, Path file, String name) {
    Path owner = owners.putIfAbsent(kind + "/" + name, file);
    if (owner == null) {
      components.put(name, Map.of()); // a schema may refer to itself
      components.put(name, resolveMap(Nodes.map(files.read(file), name), file));
    } else if (!owner.equals(file)) {
      throw new IllegalArgumentException(name + " is in " + owner + " and in " + file);
    }
    return "#/components/" + kind + "/" + name;
  }
}
