package io.github.hmpsdk.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Notes the moment from which a request may have reached the appliance: connected, about to write.
 */
final class SendMarker extends HttpRequestExecutor {

  private static final String SENT = SendMarker.class.getName();

  static boolean wasSent(HttpContext context) {
    return context.getAttribute(SENT) != null;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback callback,
      HttpContext context)
      throws IOException, HttpException {
    context.setAttribute(SENT, true);
    return super.execute(request, connection, callback, context);
  }
}
