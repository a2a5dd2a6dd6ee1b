package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceResponse;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NullAway sees of the generated code, in somebody else's project. */
final class NullnessTest {

  private static final List<String> INTERNALS =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path folder;

  @Test
  void nullableGetter_dereferenced_isRefused() throws Exception {
    assertThat(compile("return source.getName().length();"))
        .contains("[NullAway]", "source.getName()");
  }

  @Test
  void nullableGetter_checkedFirst_isAccepted() throws Exception {
    assertThat(compile("String n = source.getName(); return n == null ? 0 : n.length();"))
        .isEmpty();
  }

  @Test
  void timeAndNumber_dereferenced_areRefused() throws Exception {
    assertThat(compile("return source.getCtime().getNano();")).contains("source.getCtime()");
    assertThat(compile("int port = source.getPort(); return port;")).contains("source.getPort()");
  }

  @Test
  void unknownProperty_dereferenced_isRefused() throws Exception {
    assertThat(compile("return source.getUnknownProperties().get(\"new\").hashCode();"))
        .contains("[NullAway]");
  }

  @Test
  void whatEveryAnswerHas_dereferenced_isAccepted() throws Exception {
    assertThat(compile("return source.getId().length();")).isEmpty();
    assertThat(
            compile(
                "return new io.github.hmpsdk.client.model.SourceList().getData().size()"
                    + " + new io.github.hmpsdk.client.model.SourceResponse().getData().hashCode();"))
        .isEmpty();
  }

  @Test
  void setterAndQuery_givenNull_areAccepted() throws Exception {
    assertThat(
            compile(
                "source.name(null);"
                    + " new io.github.hmpsdk.client.api.SourcesApi.ListSourcesQuery().q(null);"
                    + " return 0;"))
        .isEmpty();
  }

  @Test
  void pathParameter_givenNull_isRefused() throws Exception {
    assertThat(compile("api.getSource(null); return 0;")).contains("[NullAway]");
  }

  @Test
  void getterThatIsNeverNull_ofWhatWasMissing_saysWhatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Source().getId())
        .withMessage("Source.id is missing in the answer");
    assertThatIllegalStateException()
        .isThrownBy(() -> new SourceResponse().getData())
        .withMessage("SourceResponse.data is missing in the answer");
  }

  /** What the compiler says of a consumer; empty if it takes it. */
  private String compile(String body) throws IOException, InterruptedException {
    Path source = Files.createDirectories(folder.resolve("consumer")).resolve("Consumer.java");
    Files.writeString(
        source,
        """
        package consumer;

        @org.jspecify.annotations.NullMarked
        final class Consumer {
          int use(
              io.github.hmpsdk.client.model.Source source,
              io.github.hmpsdk.client.api.SourcesApi api) {
            %s
          }
        }
        """
            .formatted(body));
    Process compiler = new ProcessBuilder(command(source)).redirectErrorStream(true).start();
    String words = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = compiler.waitFor();
    assertThat(words)
        .as("exit code %s", code)
        .satisfies(it -> assertThat(it.isEmpty()).isEqualTo(code == 0));
    return words;
  }

  private List<String> command(Path source) {
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    INTERNALS.forEach(
        name ->
            command.add(
                "-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
    Stream.of("code", "comp")
        .forEach(
            name ->
                command.add(
                    "-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR"
                + " -XepOpt:NullAway:OnlyNullMarked=true",
            "-processorpath",
            path,
            "-classpath",
            path.replace("test-classes" + File.pathSeparator, "no-tests" + File.pathSeparator),
            "-d",
            folder.toString(),
            source.toString()));
    return command;
  }
}
