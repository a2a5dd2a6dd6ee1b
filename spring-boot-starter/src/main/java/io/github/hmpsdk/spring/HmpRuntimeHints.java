package io.github.hmpsdk.spring;

import io.github.hmpsdk.client.HmpApis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * What a native image has to know: Feign makes a proxy of each interface, Jackson reads and writes
 * the models by reflection, and the user agent's version is in a file.
 */
final class HmpRuntimeHints implements RuntimeHintsRegistrar {

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    for (Method accessor : HmpBeansRegistrar.accessors()) {
      Class<?> api = accessor.getReturnType();
      hints.proxies().registerJdkProxy(api);
      hints.reflection().registerType(api, MemberCategory.INVOKE_DECLARED_METHODS);
    }
    hints.resources().registerPattern("io/github/hmpsdk/http/version.txt");
    String root = ClassUtils.getPackageName(HmpApis.class);
    registerClasses(hints, classLoader, root);
    registerClasses(hints, classLoader, root + ".model");
  }

  /** All of a package, as nothing in it exists but what the definition has. */
  private static void registerClasses(
      RuntimeHints hints, @Nullable ClassLoader classLoader, String packageName) {
    String folder = ClassUtils.convertClassNameToResourcePath(packageName);
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver(classLoader)
              .getResources("classpath*:" + folder + "/*.class")) {
        String name = String.valueOf(file.getFilename()).replace(".class", "");
        if (!name.equals("package-info")) {
          hints
              .reflection()
              .registerType(
                  TypeReference.of(packageName + "." + name),
                  MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                  MemberCategory.INVOKE_DECLARED_METHODS,
                  MemberCategory.ACCESS_DECLARED_FIELDS);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
