package io.github.hmpsdk.emulator.internal.control;

import io.github.hmpsdk.emulator.internal.http.ApplianceHandler;
import io.github.hmpsdk.emulator.internal.http.PlainHttpResponse;
import io.github.hmpsdk.emulator.internal.http.RequestReader;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where orders come in from the network. Who can reach the port may give them, but no page that a
 * browser on the same machine happens to show. What is under {@code /apis/} goes to the appliance,
 * for browsers that do not trust its certificate.
 */
final class ControlHandler extends Handler.Abstract {

  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");

  private static final String APPLIANCE = "/apis/";

  private final ControlApi control;
  private final ApplianceHandler appliance;

  ControlHandler(ControlApi control, ApplianceHandler appliance) {
    this.control = control;
    this.appliance = appliance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String own = "http://" + request.getHeaders().get(HttpHeader.HOST);
    String path = request.getHttpURI().getPath();
    boolean fromHere = isFromHere(request, own);
    if (fromHere && path.startsWith(APPLIANCE)) {
      return appliance.handle(request, new PlainHttpResponse(request, response), callback);
    }
    RequestBody body = RequestReader.body(request);
    EmulatedResponse answer =
        fromHere
            ? control.answer(request.getMethod(), own, path, body)
            : ControlApi.failure(403, "Only for 127.0.0.1, and not for pages of other origins");
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  private static boolean isFromHere(Request request, String own) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return OWN_NAMES.contains(Request.getServerName(request))
        && (origin == null || origin.equals(own));
  }
}
