package io.github.hmpsdk.auth;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.Target;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.http.Operations;

/** What the two interceptors share: whom to stamp, and how. */
abstract class LoginInterceptor implements RequestInterceptor {

  private final AuthSession session;
  private final Stamp stamp;

  LoginInterceptor(AuthSession session, Kind kind) {
    if (session.kind() != kind) {
      throw new IllegalArgumentException(
          "session logs in with " + session.kind() + ", this interceptor is for " + kind);
    }
    this.session = session;
    this.stamp = Stamp.of(kind);
  }

  @Override
  public final void apply(RequestTemplate template) {
    HmpOperation operation = Operations.annotation(template);
    Target<?> target = template.feignTarget();
    boolean loginNeeded = operation == null || operation.login().length > 0;
    if (loginNeeded && target != null && session.covers(target.url())) {
      Login login = session.enter();
      try {
        stamp.on(template, login);
      } finally {
        session.leave(login);
      }
    }
  }
}
