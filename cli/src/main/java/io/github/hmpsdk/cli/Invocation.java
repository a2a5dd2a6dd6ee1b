package io.github.hmpsdk.cli;

import io.github.hmpsdk.client.HmpApis;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls a generated method, so that types, empty lists and retry classes are the SDK's. */
final class Invocation {

  private Invocation() {}

  /**
   * Calls it.
   *
   * @return its answer; null if it has none
   * @throws UsageException if the SDK refuses the arguments
   */
  static @Nullable Object of(
      HmpApis client, ApiOperation operation, Method method, @Nullable Object[] arguments) {
    try {
      return method.invoke(operation.accessor().invoke(client), arguments);
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IllegalArgumentException wrong) {
        throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
      }
      if (cause instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(operation.id(), cause);
    } catch (IllegalAccessException impossible) {
      throw new LinkageError(operation.id(), impossible);
    }
  }
}
