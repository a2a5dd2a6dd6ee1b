package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.LoginOperations;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.ActiveLogin;
import io.github.hmpsdk.emulator.internal.login.Authenticator;
import io.github.hmpsdk.emulator.internal.login.LoginKind;
import io.github.hmpsdk.emulator.internal.login.LoginSettings;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import java.util.HashMap;
import java.util.Map;

/** Logging in, looking at the login, logging out, with every kind of login. */
public final class AuthenticationResource implements OperationGroup {
  private final Authenticator authenticator;
  private final LoginSettings settings;
  private final Definition definition;

  public AuthenticationResource(
      Authenticator authenticator, LoginSettings settings, Definition definition) {
    this.authenticator = authenticator;
    this.settings = settings;
    this.definition = definition;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    Map<String, OperationHandler> operations = new HashMap<>();
    for (LoginKind kind : LoginKind.values()) {
      LoginOperations its = definition.login(kind.scheme());
      operations.put(its.login(), call -> login(kind, call));
      operations.put(
          its.show(), call -> EmulatedResponse.data(200, kind.body(call.requiredLogin())));
      if (its.logout() != null) {
        operations.put(its.logout(), this::logout);
      }
    }
    return operations;
  }

  private EmulatedResponse login(LoginKind kind, Call call) {
    ActiveLogin login = authenticator.login(kind, call.body());
    return EmulatedResponse.data(200, kind.body(login)).withCookies(kind.cookies(login, settings));
  }

  private EmulatedResponse logout(Call call) {
    authenticator.logout(call.requiredLogin());
    return EmulatedResponse.empty(200);
  }
}
