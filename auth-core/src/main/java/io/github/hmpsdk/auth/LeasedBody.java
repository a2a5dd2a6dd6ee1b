package io.github.hmpsdk.auth;

import feign.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The body of a download, which keeps its login in use until it is read to its end or closed. */
final class LeasedBody implements Response.Body {

  private final Response.Body body;
  private final LoginLease lease;

  LeasedBody(Response.Body body, LoginLease lease) {
    this.body = body;
    this.lease = lease;
  }

  @Override
  public @Nullable Integer length() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() throws IOException {
    return new Leased(body.asInputStream());
  }

  @Override
  public Reader asReader(Charset charset) throws IOException {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() throws IOException {
    try {
      body.close();
    } finally {
      lease.close();
    }
  }

  private final class Leased extends FilterInputStream {

    Leased(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return seen(in.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return seen(in.read(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
      try {
        in.close();
      } finally {
        lease.close();
      }
    }

    private int seen(int read) {
      if (read < 0) {
        lease.close();
      }
      return read;
    }
  }
}
