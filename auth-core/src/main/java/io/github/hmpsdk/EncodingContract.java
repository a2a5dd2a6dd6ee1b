package io.github.hmpsdk;

import feign.Contract;
import feign.MethodMetadata;
import feign.Param;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.http.QueryText;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;

/**
 * Feign's own contract, with what the generated interfaces say by themselves added to those of
 * users: ids stay in their segment of the path, and query parameters arrive as they are given.
 */
@SuppressWarnings("deprecation") // its successor is not there in Feign 13.6
final class EncodingContract extends Contract.Default {

  @Override
  protected MethodMetadata parseAndValidateMetadata(Class<?> type, Method method) {
    MethodMetadata metadata = super.parseAndValidateMetadata(type, method);
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
    metadata.indexToName().forEach((index, names) -> encode(metadata, path, index, names));
  }

  private static void encode(
      MethodMetadata metadata, String path, int index, Collection<String> names) {
    Map<Integer, Class<? extends Param.Expander>> expanders = metadata.indexToExpanderClass();
    boolean inHeader =
        metadata.template().headers().values().stream()
            .flatMap(Collection::stream)
            .anyMatch(value -> names.stream().anyMatch(name -> value.contains("{" + name + "}")));
    if (names.stream().anyMatch(name -> path.contains("{" + name + "}"))) {
      expanders.putIfAbsent(index, PathSegment.class);
    } else if (!inHeader) {
      expanders.putIfAbsent(index, QueryText.class);
    }
  }
}
