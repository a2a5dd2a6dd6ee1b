package io.github.hmpsdk.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where requests come in from the network. No thread waits with an answer that is due later. */
final class FrontDoor extends Handler.Abstract {

  private final Appliance appliance;

  FrontDoor(Appliance appliance) {
    this.appliance = appliance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Errand errand = appliance.reception().receive(RequestReader.read(request));
    Reply reply = new Reply(request, response, callback);
    Duration wait = errand.waitTime();
    if (wait.isZero()) {
      reply.send(errand);
    } else {
      Executor executor = request.getComponents().getExecutor();
      request
          .getComponents()
          .getScheduler()
          .schedule(
              () -> executor.execute(() -> reply.send(errand)),
              wait.toMillis(),
              TimeUnit.MILLISECONDS);
    }
    return true;
  }
}
