package io.github.hmpsdk.http;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Turns an answer of HttpClient into Feign's form, body unread. */
final class Responses {

  private Responses() {}

  static Response from(ClassicHttpResponse incoming, Request request, Exchange exchange)
      throws IOException {
    Response.Builder response =
        Response.builder()
            .request(request)
            .status(incoming.getCode())
            .reason(incoming.getReasonPhrase())
            .headers(headers(incoming));
    HttpEntity entity = incoming.getEntity();
    if (entity == null) {
      incoming.close();
      return response.body(new byte[0]).build();
    }
    long length = entity.getContentLength();
    BodyStream body = new BodyStream(entity.getContent(), length, incoming, exchange);
    return response.body(new WireBody(body, inFeignsForm(length))).build();
  }

  private static @Nullable Integer inFeignsForm(long length) {
    return length >= 0 && length <= Integer.MAX_VALUE ? Integer.valueOf((int) length) : null;
  }

  private static Map<String, Collection<String>> headers(ClassicHttpResponse incoming) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : incoming.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new ArrayList<>(1))
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return headers;
  }
}
