package io.github.hmpsdk.micrometer;

import java.lang.reflect.Modifier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What failures are called in tags: by their type only, never by their text. Stateless. */
final class FailureNames {

  private static final String SUFFIX = "Exception";

  private FailureNames() {}

  /** {@code success}, or the exception's name in the form of metrics: {@code permission_denied}. */
  static String outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    String name = failure.getClass().getSimpleName();
    String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return bare.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * The full name of the type, as the conventions ask for. Of types that are nobody's business, the
   * cause has it, or else the first type above them that users can look up.
   */
  static String errorType(Throwable failure) {
    Throwable told = failure;
    while (!isPublic(told.getClass()) && told.getCause() != null) {
      told = told.getCause();
    }
    Class<?> type = told.getClass();
    while (!isPublic(type)) {
      type = type.getSuperclass();
    }
    return type.getName();
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers());
  }
}
