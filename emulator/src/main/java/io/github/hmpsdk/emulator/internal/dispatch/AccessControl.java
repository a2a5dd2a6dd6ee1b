package io.github.hmpsdk.emulator.internal.dispatch;

import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.Operation;
import io.github.hmpsdk.emulator.internal.login.ActiveLogin;
import io.github.hmpsdk.emulator.internal.login.LoginKind;
import io.github.hmpsdk.emulator.internal.login.LoginRules;
import io.github.hmpsdk.emulator.internal.login.Logins;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates and authorizes: lets through who is logged in and has the permission. Thread-safe.
 */
public final class AccessControl {
  private final Logins logins;
  private final Definition definition;
  private final LoginRules rules;

  public AccessControl(Logins logins, Definition definition, LoginRules rules) {
    this.logins = logins;
    this.definition = definition;
    this.rules = rules;
  }

  /** The login of the request, null for an operation that needs none. */
  @Nullable ActiveLogin admit(Operation operation, IncomingRequest request) {
    if (operation.isOpen()) {
      return null;
    }
    for (LoginKind kind : LoginKind.values()) {
      refuseSeveral(kind.carriers(request), kind.carrierName());
    }
    ActiveLogin login =
        accepted(operation)
            .flatMap(kind -> find(kind, request).stream())
            .findFirst()
            .orElseThrow(() -> unknown(operation, request));
    if (login.isRefused()) {
      throw HmpError.NOT_AUTHORIZED.exception();
    }
    if (!login.user().may(operation.permission())) {
      throw HmpError.FORBIDDEN.exception();
    }
    return login;
  }

  private static Stream<LoginKind> accepted(Operation operation) {
    return Arrays.stream(LoginKind.values()).filter(kind -> kind.isAcceptedBy(operation));
  }

  private Optional<ActiveLogin> find(LoginKind kind, IncomingRequest request) {
    return kind.carriers(request).stream()
        .flatMap(carrier -> kind.secret(carrier).stream())
        .findFirst()
        .flatMap(secret -> logins.use(secret, kind));
  }

  private ErrorResponseException unknown(Operation operation, IncomingRequest request) {
    return accepted(operation)
        .filter(kind -> !kind.carriers(request).isEmpty())
        .findFirst()
        .map(kind -> kind.unknown(operation.id(), definition.login(kind.scheme()), rules))
        .orElseGet(HmpError.NOT_AUTHORIZED::exception);
  }

  /**
   * The emulator's own: an appliance may take any of them, and so hide a client that sends an old
   * one along with the new.
   */
  private static void refuseSeveral(List<String> values, String what) {
    if (values.size() > 1) {
      throw HmpError.BAD_REQUEST.exception("More than one " + what);
    }
  }
}
