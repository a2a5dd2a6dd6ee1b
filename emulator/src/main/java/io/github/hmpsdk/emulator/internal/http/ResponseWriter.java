package io.github.hmpsdk.emulator.internal.http;

import io.github.hmpsdk.emulator.internal.dispatch.PendingResponse;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.EmulatorLog;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import io.github.hmpsdk.emulator.internal.message.StreamingBody;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
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
final class ResponseWriter {

  private static final Logger LOG = LoggerFactory.getLogger(EmulatorLog.NAME);

  private static final String ENDLESS_ITEM = "{\"id\":\"77b931f7-5843-4355-886f-45a28c02ab49\"},";
  private static final String ENDLESS_HEADER = "X-Endless: and another one\r\n";

  private final Request request;
  private final Response response;
  private final Callback callback;

  ResponseWriter(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void send(PendingResponse pending, RequestBody body) {
    switch (pending.delivery()) {
      case NOTHING_READ, NOTHING_SENT -> reset();
      case WHOLE -> sendBody(head(pending, body), false);
      case HALF_THE_BODY -> sendBody(head(pending, body), true);
      case ENDLESS_BODY -> {
        head(pending, body);
        sendEndlessBody();
      }
      case ENDLESS_HEADERS -> {
        head(pending, body);
        sendEndlessHeaders();
      }
    }
  }

  /** Makes the response and sets all of it but its body. */
  private EmulatedResponse head(PendingResponse pending, RequestBody body) {
    EmulatedResponse emulated = pending.respond(body);
    pending.entry().answered(emulated.status());
    LOG.debug("{} {} {}", request.getMethod(), request.getHttpURI().getPath(), emulated.status());
    response.setStatus(emulated.status());
    emulated.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    emulated.cookies().forEach(line -> response.getHeaders().add(HttpHeader.SET_COOKIE, line));
    return emulated;
  }

  private void sendBody(EmulatedResponse emulated, boolean half) {
    emulated.stream()
        .ifPresentOrElse(video -> stream(video, half), () -> write(emulated.body(), half));
  }

  private void write(byte[] body, boolean half) {
    if (half) {
      sendHalf(body);
    } else {
      response.write(true, ByteBuffer.wrap(body), callback);
    }
  }

  /** The length is not promised, so the end of the body is what tells that it is whole. */
  private void stream(StreamingBody body, boolean half) {
    OutputStream network = Content.Sink.asOutputStream(response);
    try {
      body.writeTo(half ? new TruncatingOutputStream(network, body.length() / 2) : network);
      network.close();
      callback.succeeded();
    } catch (IOException | RuntimeException e) {
      LOG.debug("The answer was not sent whole", e);
      cut(endPoint());
    }
  }

  private void sendEndlessBody() {
    BiConsumer<ByteBuffer, Callback> out = (piece, sent) -> response.write(false, piece, sent);
    new EndlessSender("{\"data\":[", ENDLESS_ITEM, out, callback).iterate();
  }

  /** Past the response, which cannot have so many: straight to the connection. */
  private void sendEndlessHeaders() {
    EndPoint endPoint = endPoint();
    BiConsumer<ByteBuffer, Callback> out = (piece, sent) -> endPoint.write(sent, piece);
    Callback whenOver = Callback.from(callback::succeeded, failure -> cut(endPoint));
    new EndlessSender("HTTP/1.1 200 OK\r\n", ENDLESS_HEADER, out, whenOver).iterate();
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
