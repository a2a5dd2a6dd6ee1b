package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Feign client that writes each request and answer to the log at DEBUG, in a form that one can
 * read: appliance, method, path, status, time, and JSON bodies with their secrets masked, up to
 * 2,000 characters. Never a header. Costs one question to the logger when that is off. Wraps any
 * client; thread-safe.
 */
public final class LoggingClient implements StampingClient {

  private static final Logger LOG = LoggerFactory.getLogger(LoggingClient.class);
  private static final int LIMIT = 64 * 1024;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Client delegate;
  private final KnownSecrets known;

  /**
   * Wraps a client. Knows the secrets that it has logged the requests of.
   *
   * @param delegate sends the requests
   */
  public LoggingClient(Client delegate) {
    this(delegate, new KnownSecrets());
  }

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   * @param known what was sent before, beside these requests
   */
  public LoggingClient(Client delegate, KnownSecrets known) {
    this.delegate = delegate;
    this.known = known;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return LOG.isDebugEnabled()
        ? logged(request, options, delegate)
        : delegate.execute(request, options);
  }

  @Override
  public Response execute(Request request, Request.Options options, StampHeader stamp)
      throws IOException {
    return LOG.isDebugEnabled()
        ? logged(
            request,
            options,
            (outgoing, same) -> StampingClient.execute(delegate, outgoing, same, stamp))
        : StampingClient.execute(delegate, request, options, stamp);
  }

  private Response logged(Request request, Request.Options options, Client sender)
      throws IOException {
    known.rememberSent(request);
    String path = Secrets.masked(Addresses.path(request.url()), known);
    String what = appliance(request) + " " + request.httpMethod() + " " + path;
    LOG.debug("--> {} {}", what, request.body() == null ? "" : masked(request.body()));
    long begun = System.nanoTime();
    try {
      Response response = sender.execute(request, options);
      long millis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
      return answered(what + " -> " + response.status() + " in " + millis + " ms", response);
    } catch (IOException failed) {
      LOG.debug("<-- {}: {}", what, IoErrors.clean(failed).toString());
      throw failed;
    }
  }

  private Response answered(String what, Response response) throws IOException {
    if (response.body() == null || !MediaTypes.claimed(response).contains("json")) {
      LOG.debug("<-- {} {}", what, MediaTypes.described(response));
      return response;
    }
    InputStream body = response.body().asInputStream();
    byte[] start = body.readNBytes(LIMIT);
    boolean whole = start.length < LIMIT;
    LOG.debug("<-- {} {}", what, whole ? masked(start) : "<more than 64 KiB of JSON>");
    InputStream again = new ByteArrayInputStream(start);
    return response.toBuilder().body(new Rejoined(again, body), response.body().length()).build();
  }

  private String masked(byte[] json) {
    return Secrets.masked(json, known);
  }

  /** By name, if it has one. */
  private static String appliance(Request request) {
    CallScope call = CallScope.current();
    String known = call == null ? "" : call.operation().appliance();
    return known.isEmpty() ? Addresses.host(request.url()) : known;
  }

  /** What was read for the log, and the rest; closing closes the original. */
  private static final class Rejoined extends SequenceInputStream {

    private final InputStream original;

    Rejoined(InputStream start, InputStream original) {
      super(start, original);
      this.original = original;
    }

    /** Not the one above it, which reads everything first. */
    @Override
    public void close() throws IOException {
      original.close();
    }
  }
}
