package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where requests come in from the network. No thread waits with an answer that is due later. */
final class ApplianceHandler extends Handler.Abstract {

  private final Appliance appliance;

  ApplianceHandler(Appliance appliance) {
    this.appliance = appliance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Exchange errand = appliance.reception().receive(RequestReader.head(request));
    boolean isRead = errand.delivery() != DeliveryFault.NOTHING_READ;
    RequestBody body = isRead ? RequestReader.body(request) : RequestBody.EMPTY;
    ResponseWriter reply = new ResponseWriter(request, response, callback);
    if (appliance.settings().isClockSkewed()) {
      response
          .getHeaders()
          .put(HttpHeader.DATE, HttpDate.of(appliance.settings().clock().instant()));
    }
    Duration wait = errand.waitTime();
    if (wait.isZero()) {
      reply.send(errand, body);
    } else {
      Executor executor = request.getComponents().getExecutor();
      request
          .getComponents()
          .getScheduler()
          .schedule(
              () -> executor.execute(() -> reply.send(errand, body)),
              wait.toMillis(),
              TimeUnit.MILLISECONDS);
    }
    return true;
  }
}
