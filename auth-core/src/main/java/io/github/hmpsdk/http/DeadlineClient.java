package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * For somebody else's HTTP client, whose connections the watch cannot cut: sends nothing after the
 * call's deadline, and asks the client to connect and to wait no longer than is left of the call. A
 * server that drips can still hold such a client for longer, unlike {@link HttpTransport}.
 * Thread-safe.
 */
public final class DeadlineClient implements Client {

  private final Client delegate;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   */
  public DeadlineClient(Client delegate) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallDeadline call = CallDeadline.current();
    if (call == null) {
      return delegate.execute(request, options);
    }
    if (call.left().isZero()) {
      throw new NoConnectionException(CutException.overtime());
    }
    return delegate.execute(
        request,
        new Request.Options(
            cut(options.connectTimeoutMillis()),
            TimeUnit.MILLISECONDS,
            cut(options.readTimeoutMillis()),
            TimeUnit.MILLISECONDS,
            options.isFollowRedirects()));
  }

  /** Zero means for ever. */
  private static long cut(int millis) {
    Duration time = millis == 0 ? Durations.LONGEST : Duration.ofMillis(millis);
    return Math.max(1, CallDeadline.cut(time).toMillis());
  }
}
