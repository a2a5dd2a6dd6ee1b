package io.github.hmpsdk.auth;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.http.Operations;

/** What the two interceptors share: whom to stamp, and how. */
abstract class LoginInterceptor implements RequestInterceptor {

  private final AuthSession session;
  private final Stamp stamp;

  LoginInterceptor(AuthSession session, LoginMethod method) {
    if (session.method() != method) {
      throw new IllegalArgumentException(
          "session logs in with "
              + session.method().kind()
              + ", this interceptor is for "
              + method.kind());
    }
    this.session = session;
    this.stamp = method.stamp();
  }

  /**
   * Stamps the request if it goes to the session's appliance.
   *
   * @throws IllegalStateException if the Feign target decides by itself where requests go, so that
   *     nobody can know here who would see the credential
   */
  @Override
  public final void apply(RequestTemplate template) {
    HmpOperation operation = Operations.annotation(template);
    boolean loginNeeded = operation == null || operation.login().length > 0;
    if (loginNeeded && session.covers(Destination.of(template))) {
      try (LoginLease lease = session.acquire()) {
        stamp.on(template, lease.login());
      }
    }
  }
}
