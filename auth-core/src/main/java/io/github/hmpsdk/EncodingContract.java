package io.github.hmpsdk;

import feign.Contract;
import feign.MethodMetadata;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.http.QueryText;
import io.github.hmpsdk.http.UrlPlaces;
import java.lang.reflect.Method;

/**
 * Feign's own contract, with what the generated interfaces say by themselves added to those of
 * users: ids stay in their segment of the path, and query parameters arrive as they are given.
 */
@SuppressWarnings("deprecation") // its successor is not there in Feign 13.6
final class EncodingContract extends Contract.Default {

  @Override
  protected MethodMetadata parseAndValidateMetadata(Class<?> type, Method method) {
    MethodMetadata metadata = super.parseAndValidateMetadata(type, method);
    if (metadata.urlIndex() != null) {
      throw new IllegalStateException(
          method.getName() + ": a java.net.URI parameter would send the call somewhere else");
    }
    if (!isGenerated(method)) {
      encode(metadata);
    }
    return metadata;
  }

  private static boolean isGenerated(Method method) {
    return method.getDeclaringClass().getPackageName().startsWith("io.github.hmpsdk.client.");
  }

  private static void encode(MethodMetadata metadata) {
    metadata.template().decodeSlash(false);
    String url = metadata.template().url();
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    String asked = query < 0 ? "" : url.substring(query);
    metadata
        .indexToName()
        .forEach(
            (index, names) -> {
              if (names.stream().anyMatch(name -> UrlPlaces.has(path, name))) {
                metadata.indexToExpanderClass().putIfAbsent(index, PathSegment.class);
              } else if (names.stream().anyMatch(name -> UrlPlaces.has(asked, name))) {
                metadata.indexToExpanderClass().putIfAbsent(index, QueryText.class);
              }
            });
  }
}
