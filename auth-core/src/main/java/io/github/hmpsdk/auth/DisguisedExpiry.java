package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.http.ApiErrors;
import io.github.hmpsdk.http.WireBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a success is a refusal in disguise: a small error in HMP's form where something
 * else was promised. Looks at no more than the beginning of an answer, and leaves it as it was;
 * what is long, begins like a good answer, or is no JSON is not looked at further. Stateless.
 */
final class DisguisedExpiry {

  /** Enough for a brace, some blanks and the name of the first property. */
  private static final int FIRST_LOOK = 32;

  /** More than any error says. */
  private static final int LIMIT = 2048;

  private DisguisedExpiry() {}

  /** The answer with its beginning in memory, if that is worth a look. */
  static Response readable(Response response, boolean isStream) throws IOException {
    if (response.body() == null || !isWorthALook(response, isStream)) {
      return response;
    }
    try {
      return look(response);
    } catch (IOException brokeOff) {
      response.close(); // nobody else will
      throw brokeOff;
    }
  }

  private static Response look(Response response) throws IOException {
    InputStream in = response.body().asInputStream();
    byte[] first = in.readNBytes(FIRST_LOOK);
    if (isOrdinary(first)) {
      return again(response, first, in, false);
    }
    byte[] start = Arrays.copyOf(first, LIMIT);
    int more = in.readNBytes(start, first.length, LIMIT - first.length);
    byte[] known = Arrays.copyOf(start, first.length + more);
    boolean refusal = known.length < LIMIT && LoginAnswers.isRefusal(ApiErrors.read(known));
    return again(response, known, in, refusal);
  }

  /** Whether an answer that was made readable is a refusal. */
  static boolean isRefusal(Response readable) {
    return (readable.body() instanceof Peeked peeked && peeked.isRefusal)
        || (readable.body() instanceof WireBody body && body.isRefusal());
  }

  private static boolean isWorthALook(Response response, boolean isStream) {
    Integer length = response.body().length();
    if (!LoginAnswers.isSuccess(response) || (length != null && (length == 0 || length > LIMIT))) {
      return false;
    }
    String type = LoginAnswers.contentType(response);
    return type.isEmpty() ? !isStream : type.contains("json");
  }

  /** Every good answer is an envelope, and so begins unlike an error. */
  private static boolean isOrdinary(byte[] first) {
    String text = new String(first, StandardCharsets.ISO_8859_1).strip();
    return !text.startsWith("{") || text.substring(1).strip().startsWith("\"data\"");
  }

  private static Response again(
      Response response, byte[] start, InputStream rest, boolean isRefusal) {
    if (response.body().isRepeatable() && !isRefusal) {
      return response; // in memory: nothing was taken from it
    }
    if (response.body() instanceof WireBody body) {
      body.putBack(start, isRefusal);
      return response;
    }
    Response.Body peeked = new Peeked(response.body(), start, rest, isRefusal);
    return response.toBuilder().body(peeked).build();
  }

  /** A body whose beginning was read. */
  private static final class Peeked implements Response.Body {

    private final Response.Body body;
    private final InputStream in;
    final boolean isRefusal;

    Peeked(Response.Body body, byte[] start, InputStream rest, boolean isRefusal) {
      this.body = body;
      this.in = new SequenceInputStream(new ByteArrayInputStream(start), rest);
      this.isRefusal = isRefusal;
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
    public InputStream asInputStream() {
      return in;
    }

    @Override
    public Reader asReader(Charset charset) {
      return new InputStreamReader(in, charset);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
