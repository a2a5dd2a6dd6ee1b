package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Feign client that makes an empty list of the 404 with which the appliance says "nothing there":
 * only on list operations, and only for the codes that the definition gives ({@code x-empty-list}).
 * Wraps any client; thread-safe.
 */
public final class EmptyListClient implements Client {

  /** What an empty list is in HMP's form. */
  static final byte[] EMPTY =
      "{\"data\":[],\"paging\":{\"results\":0,\"numResults\":0,\"numPages\":0,\"hasMoreData\":false}}"
          .getBytes(StandardCharsets.UTF_8);

  private final Client delegate;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   */
  public EmptyListClient(Client delegate) {
    this.delegate = delegate;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Response response = delegate.execute(request, options);
    HmpOperation operation = Operations.annotation(request);
    if (response.status() != 404 || operation == null || operation.emptyList().length == 0) {
      return response;
    }
    // one byte more than an error is read to, so that what is cut can be told from what is whole
    byte[] start = BoundedBody.readUpTo(response, BoundedBody.ERROR_LIMIT + 1);
    return saysEmpty(operation, start) ? empty(response) : again(response, start);
  }

  /** Whether a body is the one that is made here. */
  static boolean isEmptyList(BodyBuffer body) {
    return Arrays.equals(body.bytes(), 0, body.length(), EMPTY, 0, EMPTY.length);
  }

  /** Whether an error means an empty list, for the operation that it answers. */
  static boolean means(Request request, HmpException error) {
    HmpOperation operation = Operations.annotation(request);
    return operation != null
        && error instanceof NotFoundException notFound
        && Arrays.asList(operation.emptyList()).contains(notFound.code());
  }

  private static boolean saysEmpty(HmpOperation operation, byte[] body) {
    return Arrays.asList(operation.emptyList()).contains(ApiErrors.read(body).code());
  }

  private static Response empty(Response response) {
    return response.toBuilder()
        .status(200)
        .headers(Map.of("Content-Type", List.of("application/json")))
        .body(EMPTY)
        .build();
  }

  /** In memory now, with the length that it has, which is not the one that the header told. */
  private static Response again(Response response, byte[] body) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    headers.remove("Transfer-Encoding");
    headers.put("Content-Length", List.of(String.valueOf(body.length)));
    return response.toBuilder().headers(headers).body(body).build();
  }
}
