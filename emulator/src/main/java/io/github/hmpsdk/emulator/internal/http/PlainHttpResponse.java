package io.github.hmpsdk.emulator.internal.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * An answer of the appliance that goes out over plain HTTP: its cookie would not be kept with
 * {@code Secure}. In place of that, no page of another site can use it.
 */
public final class PlainHttpResponse extends Response.Wrapper {

  private final HttpFields.Mutable headers;

  public PlainHttpResponse(Request request, Response wrapped) {
    super(request, wrapped);
    headers = new Headers(wrapped.getHeaders());
  }

  @Override
  public HttpFields.Mutable getHeaders() {
    return headers;
  }

  private static HttpField plain(HttpField field) {
    return field.getHeader() == HttpHeader.SET_COOKIE
        ? new HttpField(
            HttpHeader.SET_COOKIE, field.getValue().replace("; Secure", "; SameSite=Strict"))
        : field;
  }

  private static final class Headers extends HttpFields.Mutable.Wrapper {

    Headers(HttpFields.Mutable wrapped) {
      super(wrapped);
    }

    @Override
    public HttpField onAddField(HttpField field) {
      return plain(field);
    }

    @Override
    public HttpField onReplaceField(HttpField oldField, HttpField newField) {
      return plain(newField);
    }
  }
}
