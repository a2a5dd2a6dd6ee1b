package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Logging in, looking at the login, logging out. */
final class AuthenticationResource implements OperationGroup {

  static final String COOKIE = "calypso-session-id";

  private final UserDirectory directory;
  private final AccountLockout locks;
  private final Logins logins;
  private final RequestJournal sightings;
  private final List<String> cookieLines;

  AuthenticationResource(Appliance appliance) {
    directory = appliance.directory();
    locks = appliance.locks();
    logins = appliance.logins();
    sightings = appliance.sightings();
    cookieLines = appliance.settings().cookieLines();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "loginLocalUser", this::loginLocalUser,
        "getLocalLogin",
            call -> EmulatedResponse.data(200, LoginBodies.local(call.requiredLogin())),
        "logout", this::logout,
        "loginWithKey", this::loginWithKey,
        "getKeyLogin", call -> EmulatedResponse.data(200, LoginBodies.key(call.requiredLogin())));
  }

  private EmulatedResponse loginLocalUser(Call call) {
    JsonNode body = call.body();
    ActiveLogin login =
        login(LoginKind.COOKIE, body.path("username").asText(), body.path("password").asText());
    return EmulatedResponse.data(200, LoginBodies.local(login))
        .withCookies(
            cookieLines.stream().map(line -> line.replace("{id}", login.secret())).toList());
  }

  private EmulatedResponse loginWithKey(Call call) {
    JsonNode body = call.body();
    ActiveLogin login =
        login(LoginKind.TOKEN, body.path("apiKey").asText(), body.path("apiSecret").asText());
    return EmulatedResponse.data(200, LoginBodies.key(login));
  }

  private ActiveLogin login(LoginKind kind, String identifier, String proof) {
    EmulatedUser user =
        directory
            .claimed(kind, identifier)
            .filter(claimed -> locks.opens(claimed.name(), claimed.proves(kind, identifier, proof)))
            .orElseThrow(() -> failure(HmpError.INVALID_CREDENTIALS));
    if (!user.hasRole()) {
      throw failure(HmpError.NO_ROLE);
    }
    ActiveLogin login = logins.begin(user, kind);
    sightings.login();
    return login;
  }

  private ErrorResponseException failure(HmpError error) {
    sightings.failedLogin();
    return error.refusal();
  }

  private EmulatedResponse logout(Call call) {
    if (!logins.end(call.requiredLogin().secret())) {
      throw HmpError.LOGIN_NOT_FOUND.refusal();
    }
    sightings.logout();
    return EmulatedResponse.empty(200);
  }
}
