package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.NotImplementedException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an I/O error tells, and that nothing of the server's text is in it. */
final class IoErrorsTest {

  static Stream<Arguments> unclean() {
    return Stream.of(
        Arguments.of(wrapped(new ParseException("Invalid header: <X c4n4ry>")), "a header"),
        Arguments.of(new IOException("Invalid header: <X c4n4ry>"), "a header"),
        Arguments.of(new MalformedChunkCodingException("Bad chunk header: c4n4ry"), "the chunks"),
        Arguments.of(wrapped(new ParseException("Invalid protocol version c4n4ry")), "status line"),
        Arguments.of(new ProtocolException("Unexpected status line: c4n4ry"), "status line"),
        Arguments.of(new IOException("Invalid status line: \"c4n4ry\""), "status line"),
        Arguments.of(
            wrapped(new UnsupportedHttpVersionException("Unsupported version: c4n4ry")),
            "status line"),
        Arguments.of(
            wrapped(
                new org.apache.hc.core5.http.ProtocolException("Invalid content length: c4n4ry")),
            "the length"),
        Arguments.of(
            wrapped(new NotImplementedException("Unsupported transfer encoding: c4n4ry")),
            "the encoding"),
        Arguments.of(
            wrapped(new org.apache.hc.core5.http.HttpException("CONNECT refused by proxy: c4n4ry")),
            "the proxy"),
        Arguments.of(
            new IOException("Unable to tunnel through proxy. Proxy returns \"c4n4ry\""),
            "the proxy"),
        Arguments.of(new ZipException("c4n4ry"), "compression"),
        Arguments.of(
            new EOFException("\\n not found: content=c4n4ry"), "the answer cannot be read"),
        Arguments.of(new IOException("c4n4ry"), "the answer cannot be read"),
        Arguments.of(suppressing(new SocketTimeoutException("Read timed out")), "Read timed out"));
  }

  @ParameterizedTest
  @MethodSource("unclean")
  void explain_textOfTheServer_isDescribedInstead(IOException error, String says) {
    assertThat(IoErrors.explain(error)).contains(says);
    assertThat(IoErrors.explain(error)).doesNotContain("c4n4ry");
  }

  @ParameterizedTest
  @MethodSource("unclean")
  void clean_textOfTheServer_isNowhereInTheChain(IOException error, String says) {
    IOException clean = IoErrors.clean(error);

    assertThat(stackTrace(clean)).doesNotContain("c4n4ry");
    assertThat(stackTrace(clean)).contains(error.getClass().getName());
    assertThat(SendState.mayHaveBeenSent(clean)).isEqualTo(SendState.mayHaveBeenSent(error));
    assertThat(IoErrors.explain(clean)).isEqualTo(IoErrors.explain(error)).contains(says);
    assertThat(IoErrors.clean(clean)).isSameAs(clean);
  }

  static Stream<IOException> harmless() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new UnknownHostException("hmp.invalid"),
        new SocketTimeoutException("Read timed out"),
        new SSLHandshakeException("Received fatal alert: handshake_failure"),
        new NoHttpResponseException("hmp.example.com:443 failed to respond"),
        new ConnectionClosedException("Premature end of body (expected: 99; received: 2)"),
        new TruncatedChunkException("Truncated chunk (expected size: 255; actual size: 1)"),
        new IOException("Connection reset by peer"),
        new NotSentException(new ConnectException("Connection refused")),
        new IOException());
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void clean_textOfOurSide_isTheSameError(IOException error) {
    assertThat(IoErrors.clean(error)).isSameAs(error);
  }

  @Test
  void clean_notSent_staysNotSentWithItsTrace() {
    IOException cause = new IOException("c4n4ry");

    IOException clean = IoErrors.clean(new NotSentException(cause));

    assertThat(SendState.mayHaveBeenSent(clean)).isFalse();
    assertThat(stackTrace(clean)).doesNotContain("c4n4ry").contains("java.io.IOException");
    assertThat(clean)
        .cause()
        .satisfies(cleaned -> assertThat(cleaned.getStackTrace()).isEqualTo(cause.getStackTrace()));
  }

  @Test
  void clean_longOrBrokenCertificateName_isCutAndOnOneLine() {
    IOException clean =
        IoErrors.clean(new SSLHandshakeException("No name\r\nforged line" + "x".repeat(2000)));

    assertThat(clean.getMessage()).doesNotContain("\n").hasSizeLessThan(1100);
    assertThat(SendState.mayHaveBeenSent(clean)).isFalse();
    assertThat(IoErrors.explain(clean)).contains("No name  forged line");
  }

  private static IOException wrapped(Exception cause) {
    return new ClientProtocolException(cause.getMessage(), cause);
  }

  private static IOException suppressing(IOException error) {
    error.addSuppressed(new IllegalStateException("c4n4ry"));
    return error;
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
