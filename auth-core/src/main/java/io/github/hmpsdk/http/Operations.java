package io.github.hmpsdk.http;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.Operation;
import org.jspecify.annotations.Nullable;

/** Internal: finds out which operation of the definition a request belongs to. Stateless. */
public final class Operations {

  private Operations() {}

  /**
   * The annotation of the generated method that made a request.
   *
   * @param request the request
   * @return null if it was not made by a generated method
   */
  public static @Nullable HmpOperation annotation(Request request) {
    return annotation(request.requestTemplate());
  }

  /**
   * The annotation of the generated method that a template belongs to.
   *
   * @param template the template; may be null
   * @return null if it belongs to no generated method
   */
  public static @Nullable HmpOperation annotation(@Nullable RequestTemplate template) {
    MethodMetadata metadata = template == null ? null : template.methodMetadata();
    return metadata == null || metadata.method() == null
        ? null
        : metadata.method().getAnnotation(HmpOperation.class);
  }

  /**
   * What exceptions say about a request's operation.
   *
   * @param request the request
   * @return never null; of a foreign request, only its method is told
   */
  public static Operation of(Request request) {
    CallScope call = CallScope.current();
    if (call != null) {
      return call.operation().requesting(Addresses.path(request.url()));
    }
    HmpOperation annotation = annotation(request);
    if (annotation == null) {
      return new Operation("unknown operation", request.httpMethod().name(), "", "")
          .at(Addresses.host(request.url()))
          .requesting(Addresses.path(request.url()));
    }
    String path = request.requestTemplate().methodMetadata().template().url();
    return new Operation(
            annotation.id(), request.httpMethod().name(), path, annotation.permission())
        .at(Addresses.host(request.url()))
        .requesting(Addresses.path(request.url()));
  }
}
