package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Feign client that makes an empty list of the 404 with which the appliance says "nothing there":
 * only on list operations, and only for the codes that the definition gives ({@code x-empty-list}).
 * Wraps any client; thread-safe.
 */
public final class EmptyLists implements Client {

  private static final byte[] EMPTY =
      "{\"data\":[],\"paging\":{\"results\":0,\"numResults\":0,\"numPages\":0,\"hasMoreData\":false}}"
          .getBytes(StandardCharsets.UTF_8);

  private final Client delegate;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   */
  public EmptyLists(Client delegate) {
    this.delegate = delegate;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Response response = delegate.execute(request, options);
    HmpOperation operation = Operations.annotation(request);
    if (response.status() != 404 || operation == null || operation.emptyList().length == 0) {
      return response;
    }
    byte[] body = BoundedBody.read(response, BoundedBody.ERROR_LIMIT);
    return saysEmpty(operation, body) ? empty(response) : again(response, body);
  }

  private static boolean saysEmpty(HmpOperation operation, byte @Nullable [] body) {
    return Arrays.asList(operation.emptyList()).contains(ApiErrors.read(body).code());
  }

  private static Response empty(Response response) {
    return response.toBuilder()
        .status(200)
        .headers(Map.of("Content-Type", List.of("application/json")))
        .body(EMPTY)
        .build();
  }

  private static Response again(Response response, byte @Nullable [] body) {
    return response.toBuilder().body(body == null ? new byte[0] : body).build();
  }
}
