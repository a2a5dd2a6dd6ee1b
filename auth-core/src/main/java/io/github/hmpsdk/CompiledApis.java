package io.github.hmpsdk;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.Response;
import feign.Target;
import feign.codec.DecodeException;
import io.github.hmpsdk.call.CallHandlerFactory;
import io.github.hmpsdk.error.HmpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The generated interfaces without Feign's templates, see {@link CompiledOperation}. Client,
 * encoder, decoders, and all that stands around a call are those of Feign's way, and so is what a
 * caller is thrown: {@code CompiledApisTest} compares both. Immutable and thread-safe.
 */
final class CompiledApis {

  private static final String GENERATED = "io.github.hmpsdk.client.api";

  private final AnyEndpoint way;

  private CompiledApis(AnyEndpoint way) {
    this.way = way;
  }

  /** Interceptors are given a template, and interfaces of one's own may have anything in them. */
  static boolean canMake(Class<?> type, AnyEndpoint way) {
    return type.getPackageName().equals(GENERATED) && way.interceptors().isEmpty();
  }

  static Object make(Class<?> type, AnyEndpoint way, CallHandlerFactory calls) {
    CompiledApis apis = new CompiledApis(way);
    Map<Method, MethodHandler> handlers = new HashMap<>();
    CompiledOperation.of(type)
        .forEach((method, operation) -> handlers.put(method, apis.handler(operation)));
    Target<?> target = new Target.HardCodedTarget<>(type, way.api());
    InvocationHandler handler = calls.create(target, handlers);
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private MethodHandler handler(CompiledOperation operation) {
    return arguments -> call(operation.request(way.api(), arguments), operation.returnType());
  }

  private @Nullable Object call(Request request, Type type) throws IOException {
    Response response = way.client().execute(request, way.options());
    try {
      if (response.status() < 200 || response.status() >= 300) {
        throw way.errors().decode("", response);
      }
      return read(response, type);
    } catch (Throwable failure) {
      response.close(); // a download that is none may be open still
      throw failure;
    }
  }

  /** What broke off had begun, and so was sent. */
  private @Nullable Object read(Response response, Type type) {
    try {
      return way.decoder().decode(response, type);
    } catch (IOException brokeOff) {
      throw new UncheckedIOException(brokeOff);
    } catch (HmpException ours) {
      throw ours;
    } catch (RuntimeException unreadable) {
      throw new DecodeException(
          response.status(), "the answer cannot be read", response.request(), unreadable);
    }
  }
}
