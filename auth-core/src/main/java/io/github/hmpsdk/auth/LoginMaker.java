package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginProtocol.Answer;
import java.time.Duration;

/** Makes logins, and keeps those that need not be made. Thread-safe. */
final class LoginMaker {

  private final HmpCredentials credentials;
  private final LoginProtocol protocol;
  private final LoginEnvironment environment;

  LoginMaker(HmpCredentials credentials, LoginProtocol protocol, LoginEnvironment environment) {
    this.credentials = credentials;
    this.protocol = protocol;
    this.environment = environment;
  }

  Login make(long number, String secret) {
    long sentAt = environment.nanoClock().getAsLong();
    LoginProtocol.Yield yield = protocol.login(credentials, secret);
    Lifetime lifetime = Lifetime.of(yield.lifetime(), environment.random());
    return new Login(number, credentials.kind(), yield.material(), sentAt, lifetime);
  }

  /** The appliance may have moved a cookie's end by itself; then no password need be sent. */
  boolean prolonged(Login login) {
    long askedAt = environment.nanoClock().getAsLong();
    LoginProtocol.Check check = protocol.check(login);
    Duration lifetime = check.lifetime();
    if (check.answer() != Answer.ALIVE || lifetime == null) {
      return false;
    }
    login.prolong(askedAt, Lifetime.of(lifetime, environment.random()));
    return !login.isRenewableAt(environment.nanoClock().getAsLong());
  }
}
