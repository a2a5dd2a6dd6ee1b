package io.github.hmpsdk.emulator.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * Sends the same piece, after another to begin with, until the connection fails, which it does when
 * the client closes it or the emulator is closed. No faster than the client reads, and no thread
 * waits meanwhile.
 */
final class EndlessSender extends IteratingCallback {

  private static final int PIECE = 16 * 1024;

  private final String piece;
  private final BiConsumer<ByteBuffer, Callback> out;
  private final Callback whenOver;
  private String next;

  EndlessSender(
      String first, String piece, BiConsumer<ByteBuffer, Callback> out, Callback whenOver) {
    this.next = first;
    this.piece = piece.repeat(PIECE / piece.length());
    this.out = out;
    this.whenOver = whenOver;
  }

  @Override
  protected Action process() {
    byte[] bytes = next.getBytes(StandardCharsets.US_ASCII);
    next = piece;
    out.accept(ByteBuffer.wrap(bytes), this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    whenOver.failed(cause);
  }
}
