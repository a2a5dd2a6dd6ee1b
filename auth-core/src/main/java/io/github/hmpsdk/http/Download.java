package io.github.hmpsdk.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a download whose head says that it is no text. Its first bytes are looked at when
 * they are read, not before: the call's deadline is for the head, and an appliance may take a while
 * to pack a film. Not thread-safe, but for {@link #close}.
 */
final class Download extends InputStream {

  private final Response response;
  private final InputStream body;
  private final KnownSecrets known;
  private @Nullable PeekedBody begun;

  Download(Response response, InputStream body, KnownSecrets known) {
    this.response = response;
    this.body = body;
    this.known = known;
  }

  @Override
  public int read() throws IOException {
    return begun().read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return length == 0 ? 0 : begun().read(buffer, offset, length);
  }

  @Override
  public int available() throws IOException {
    return begun == null ? 0 : begun.available();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private PeekedBody begun() throws IOException {
    if (begun == null) {
      begun = BytesAnswers.begin(response, body, known);
    }
    return begun;
  }
}
