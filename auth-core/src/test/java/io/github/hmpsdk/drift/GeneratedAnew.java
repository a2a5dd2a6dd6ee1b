package io.github.hmpsdk.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.hmpsdk.spec.Bundler;
import io.github.hmpsdk.spec.DriftPatch;
import io.github.hmpsdk.spec.GeneratedSources;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A copy of the definition, and the client that is generated from it as the build does, on the way
 * of a maintainer: patch, look at what is left, build.
 *
 * @param folder everything is in it
 */
record GeneratedAnew(Path folder) {

  /** Of this test, as surefire made it. */
  static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private static final Path DEFINITION = Path.of("../spec/src/main/openapi");
  private static final Path TEMPLATES =
      Path.of("../generated-client/src/main/templates").toAbsolutePath().normalize();

  static GeneratedAnew in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(DEFINITION)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("openapi").resolve(DEFINITION.relativize(file)));
      }
    }
    return new GeneratedAnew(folder);
  }

  void patch(Path report) throws IOException {
    DriftPatch.main(new String[] {report.toString(), folder.resolve("openapi").toString()});
  }

  /** What a person changes, who knows the values that no report has. */
  void edit(String file, String text, String changed) throws IOException {
    Path schemas = folder.resolve("openapi/schemas").resolve(file);
    String before = Files.readString(schemas);
    String after = before.replace(text, changed);
    if (after.equals(before)) {
      throw new IOException(file + " does not have: " + text);
    }
    Files.writeString(schemas, after);
  }

  /** The folder of the classes. */
  Path build() throws IOException {
    Path bundled = folder.resolve("hmp-openapi.yaml");
    Bundler.main(new String[] {folder.resolve("openapi/hmp.yaml").toString(), bundled.toString()});
    Path sources = folder.resolve("sources");
    generate(bundled, sources);
    return compile(sources);
  }

  /** What the pom of generated-client tells the generator; DeterminismTest there holds it. */
  private static void generate(Path definition, Path into) throws IOException {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(TEMPLATES.resolve("generator.yaml").toString())
            .setInputSpec(definition.toString())
            .setTemplateDir(TEMPLATES.toString())
            .setOutputDir(into.toString())
            .addGlobalProperty("apis", "")
            .addGlobalProperty("models", "")
            .addGlobalProperty("supportingFiles", "HmpApis.java,HmpErrors.java")
            .addGlobalProperty("apiTests", "false")
            .addGlobalProperty("modelTests", "false")
            .addGlobalProperty("apiDocs", "false")
            .addGlobalProperty("modelDocs", "false");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    GeneratedSources.tidy(into);
  }

  private Path compile(Path sources) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter words = new StringWriter();
    try (Stream<Path> files = Files.walk(sources);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-cp", CLASS_PATH, "-d", classes.toString(), "-proc:none", "-nowarn");
      boolean compiled =
          compiler
              .getTask(
                  words, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
              .call();
      if (!compiled) {
        throw new IOException(words.toString());
      }
    }
    return classes;
  }
}
