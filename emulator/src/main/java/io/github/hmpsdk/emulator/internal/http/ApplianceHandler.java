package io.github.hmpsdk.emulator.internal.http;

import io.github.hmpsdk.emulator.internal.dispatch.Dispatcher;
import io.github.hmpsdk.emulator.internal.dispatch.PendingResponse;
import io.github.hmpsdk.emulator.internal.fault.DeliveryFault;
import io.github.hmpsdk.emulator.internal.message.HttpDate;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Where requests come in from the network. No thread waits with an answer that is due later. */
public final class ApplianceHandler extends Handler.Abstract {

  private final Dispatcher dispatcher;
  private final @Nullable Clock dateClock;

  ApplianceHandler(Dispatcher dispatcher, @Nullable Clock dateClock) {
    this.dispatcher = dispatcher;
    this.dateClock = dateClock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    PendingResponse pending = dispatcher.dispatch(RequestReader.head(request));
    boolean isRead = pending.delivery() != DeliveryFault.NOTHING_READ;
    RequestBody body = isRead ? RequestReader.body(request) : RequestBody.EMPTY;
    ResponseWriter writer = new ResponseWriter(request, response, callback);
    if (dateClock != null) {
      response.getHeaders().put(HttpHeader.DATE, HttpDate.of(dateClock.instant()));
    }
    Duration delay = pending.totalDelay();
    if (delay.isZero()) {
      writer.send(pending, body);
    } else {
      Executor executor = request.getComponents().getExecutor();
      request
          .getComponents()
          .getScheduler()
          .schedule(
              () -> executor.execute(() -> writer.send(pending, body)),
              delay.toMillis(),
              TimeUnit.MILLISECONDS);
    }
    return true;
  }
}
