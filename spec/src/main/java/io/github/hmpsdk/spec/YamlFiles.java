package io.github.hmpsdk.spec;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads each YAML file once, with its aliases resolved, and writes one without aliases. */
final class YamlFiles {

  private final Map<Path, Map<String, Object>> read = new HashMap<>();

  Map<String, Object> read(Path file) {
    return read.computeIfAbsent(file.toAbsolutePath().normalize(), YamlFiles::load);
  }

  static void write(Path file, Object content) throws IOException {
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    Files.createDirectories(file.toAbsolutePath().getParent());
    new YAMLMapper(factory).writeValue(file.toFile(), content);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> load(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false); // the second would hide the first
    try (Reader reader = Files.newBufferedReader(file)) {
      return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(reader);
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException("Cannot read " + file + ": " + unreadable, unreadable);
    }
  }
}
