package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.LoginOperations;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.ActiveLogin;
import io.github.hmpsdk.emulator.internal.login.LoginKind;
import io.github.hmpsdk.emulator.internal.login.LoginRules;
import io.github.hmpsdk.emulator.internal.login.LoginService;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import java.util.HashMap;
import java.util.Map;

/** Logging in, looking at the login, logging out, with every kind of login. */
public final class AuthenticationResource implements OperationGroup {
  private final LoginService loginService;
  private final LoginRules rules;
  private final Definition definition;

  public AuthenticationResource(
      LoginService loginService, LoginRules rules, Definition definition) {
    this.loginService = loginService;
    this.rules = rules;
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
    ActiveLogin login = loginService.login(kind, call.body());
    return EmulatedResponse.data(200, kind.body(login)).withCookies(kind.cookies(login, rules));
  }

  private EmulatedResponse logout(Call call) {
    loginService.logout(call.requiredLogin());
    return EmulatedResponse.empty(200);
  }
}
