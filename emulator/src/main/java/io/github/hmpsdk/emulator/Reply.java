package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the answer to one request, or as much of it as its fault leaves. */
final class Reply {

  private static final Logger LOG = LoggerFactory.getLogger(HmpEmulator.class);

  private final Request request;
  private final Response response;
  private final Callback callback;

  Reply(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void send(Errand errand) {
    if (errand.cut() == CannedAnswer.Cut.BEFORE_THE_ANSWER) {
      reset();
      return;
    }
    Answer answer = errand.answer();
    errand.sighting().answered(answer.status());
    LOG.debug("{} {} {}", request.getMethod(), request.getHttpURI().getPath(), answer.status());
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    boolean half = errand.cut() == CannedAnswer.Cut.IN_THE_BODY;
    answer.stream().ifPresentOrElse(body -> stream(body, half), () -> write(answer.body(), half));
  }

  private void write(byte[] body, boolean half) {
    if (half) {
      sendHalf(body);
    } else {
      response.write(true, ByteBuffer.wrap(body), callback);
    }
  }

  /** The length is not promised, so the end of the body is what tells that it is whole. */
  private void stream(StreamedBody body, boolean half) {
    OutputStream network = Content.Sink.asOutputStream(response);
    try {
      body.writeTo(half ? new CutOutputStream(network, body.length() / 2) : network);
      network.close();
      callback.succeeded();
    } catch (IOException | RuntimeException e) {
      LOG.debug("The answer was not sent whole", e);
      cut(endPoint());
    }
  }

  private void sendHalf(byte[] body) {
    // One byte more than there is, so that an answer without a body can be cut short too.
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length + 1L);
    ByteBuffer half = ByteBuffer.wrap(body, 0, body.length / 2);
    response.write(false, half, Callback.from(() -> cut(endPoint()), callback::failed));
  }

  /** Closes in a way that the client sees as a reset connection. */
  private void reset() {
    EndPoint endPoint =
        endPoint() instanceof EndPoint.Wrapper secure ? secure.unwrap() : endPoint();
    if (endPoint instanceof SocketChannelEndPoint socket) {
      try {
        socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        LOG.debug("The connection is closed already", e);
      }
    }
    cut(endPoint);
  }

  private void cut(EndPoint endPoint) {
    endPoint.close();
    callback.failed(new EofException("cut on command"));
  }

  private EndPoint endPoint() {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }
}
