package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ClassUtils;

/** Ahead-of-time processing: what a native image is built of. */
@ExtendWith(EmulatorExtension.class)
final class HmpRuntimeHintsTest {

  @Test
  void hints_foundBySpring_nameEveryApiAndModel() {
    RuntimeHints hints = new RuntimeHints();
    ClassLoader loader = ClassUtils.getDefaultClassLoader();
    AotServices.factories(loader).load(RuntimeHintsRegistrar.class).stream()
        .filter(HmpRuntimeHints.class::isInstance)
        .forEach(registrar -> registrar.registerHints(hints, loader));

    HmpBeansRegistrar.accessors()
        .forEach(
            api ->
                assertThat(RuntimeHintsPredicates.proxies().forInterfaces(api.getReturnType()))
                    .accepts(hints));
    assertThat(RuntimeHintsPredicates.reflection().onType(Source.class)).accepts(hints);
    assertThat(RuntimeHintsPredicates.reflection().onType(PathSegment.class)).accepts(hints);
    String version = "io/github/hmpsdk/http/version.txt";
    assertThat(RuntimeHintsPredicates.resource().forResource(version)).accepts(hints);
    assertThat(HmpClient.class.getResource("/" + version)).isNotNull();
    assertThat(models()).hasSizeGreaterThan(50);
    assertThat(models())
        .allSatisfy(
            model -> assertThat(RuntimeHintsPredicates.reflection().onType(model)).accepts(hints));
  }

  @Test
  @CompileWithForkedClassLoader // the generated code uses what is package-private
  @SuppressWarnings({"rawtypes", "unchecked"}) // an instance by name has no type arguments
  void context_generatedAhead_hasWorkingQualifiedBeans(HmpEmulator appliance) {
    TestGenerationContext generation = new TestGenerationContext();
    ClassName initializer =
        new ApplicationContextAotGenerator().processAheadOfTime(context(appliance), generation);
    generation.writeGeneratedContent();

    TestCompiler.forSystem()
        .with(generation)
        .compile(
            compiled -> {
              GenericApplicationContext ready = empty(appliance);
              compiled
                  .getInstance(ApplicationContextInitializer.class, initializer.canonicalName())
                  .initialize(ready);
              ready.refresh();
              try (ready) {
                assertThat(ready.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
                assertThat(ready.getBeansOfType(HmpClient.class)).hasSize(1);
              }
            });
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  /** What the operations take and give. */
  private static List<Class<?>> models() {
    return HmpBeansRegistrar.accessors().stream()
        .flatMap(accessor -> Arrays.stream(accessor.getReturnType().getMethods()))
        .<Class<?>>flatMap(
            method ->
                Stream.concat(
                    Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
        .filter(type -> type.getPackageName().equals(Source.class.getPackageName()))
        .distinct()
        .toList();
  }

  private static GenericApplicationContext context(HmpEmulator appliance) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    TestPropertyValues.of(HmpRunner.properties("hmp", appliance)).applyTo(context);
    context.register(HmpAutoConfiguration.class);
    return context;
  }

  private static GenericApplicationContext empty(HmpEmulator appliance) {
    GenericApplicationContext context = new GenericApplicationContext();
    TestPropertyValues.of(HmpRunner.properties("hmp", appliance)).applyTo(context);
    return context;
  }
}
