package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Objects;

/**
 * Internal: stands between any HTTP client and everybody else: remembers which secrets were sent,
 * so that nobody quotes an appliance that repeats them, and lets no I/O error out whose text
 * repeats what a server sent. {@code AuthSession} and {@code ReauthenticatingClient} wrap their
 * client in one. Thread-safe.
 */
public final class RedactingClient implements StampingClient {

  private final Client delegate;
  private final KnownSecrets known;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   * @param known remembers their secrets
   */
  public RedactingClient(Client delegate, KnownSecrets known) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.known = Objects.requireNonNull(known, "known");
  }

  /**
   * Wraps a client that may be wrapped already.
   *
   * @param client sends the requests
   * @param known remembers their secrets
   * @return the client itself if it remembers them there
   */
  public static RedactingClient around(Client client, KnownSecrets known) {
    return client instanceof RedactingClient redacting && redacting.known == known
        ? redacting
        : new RedactingClient(client, known);
  }

  /**
   * Where it remembers what it has sent.
   *
   * @return what the constructor was given
   */
  public KnownSecrets known() {
    return known;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    known.rememberCredentials(request);
    try {
      return redacted(delegate.execute(request, options));
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  @Override
  public Response execute(Request request, Request.Options options, StampHeader stamp)
      throws IOException {
    known.rememberStamp(stamp.value());
    known.rememberCredentials(request);
    try {
      return redacted(StampingClient.execute(delegate, request, options, stamp));
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  private static Response redacted(Response response) throws IOException {
    Response.Body body = response.body();
    return body == null || body.isRepeatable() || body instanceof WireBody
        ? response
        : response.toBuilder()
            .body(new RedactingStream(body.asInputStream()), body.length())
            .build();
  }
}
