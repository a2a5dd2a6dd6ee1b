package io.github.hmpsdk.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request under the watch of its {@link Exchange}, and notes the moment from which it may
 * have reached the appliance. A CONNECT goes to a proxy only, and says nothing of that; what comes
 * back is the proxy's word.
 */
final class WatchedExecutor extends HttpRequestExecutor {

  private final @Nullable ProxyTunnel tunnel;

  WatchedExecutor(@Nullable ProxyTunnel tunnel) {
    this.tunnel = tunnel;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback callback,
      HttpContext context)
      throws IOException, HttpException {
    Exchange exchange = (Exchange) context;
    ((WatchedConnection) connection).carry(exchange);
    if (tunnel != null && Method.CONNECT.isSame(request.getMethod())) {
      tunnel.authorize(request);
      ClassicHttpResponse answer = super.execute(request, connection, callback, context);
      tunnel.check(request, answer);
      return answer;
    }
    exchange.markSent();
    return super.execute(request, connection, callback, context);
  }
}
