package io.github.hmpsdk.emulator.internal.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.journal.RequestJournal;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.HmpError;

/** Logs users in and out, and keeps count of it. Thread-safe. */
public final class LoginService {
  private final UserDirectory directory;
  private final AccountLockout lockout;
  private final Logins logins;
  private final RequestJournal journal;

  public LoginService(
      UserDirectory directory, AccountLockout lockout, Logins logins, RequestJournal journal) {
    this.directory = directory;
    this.lockout = lockout;
    this.logins = logins;
    this.journal = journal;
  }

  /** Logs in who the request body says, if it proves it. */
  public ActiveLogin login(LoginKind kind, JsonNode body) {
    String identifier = body.path(kind.identifierField()).asText();
    String proof = body.path(kind.proofField()).asText();
    User user =
        directory
            .claimed(kind, identifier)
            .filter(
                claimed -> lockout.opens(claimed.name(), claimed.proves(kind, identifier, proof)))
            .orElseThrow(() -> failure(HmpError.INVALID_CREDENTIALS));
    if (!user.hasRole()) {
      throw failure(HmpError.NO_ROLE);
    }
    ActiveLogin login = logins.begin(user, kind);
    journal.login();
    return login;
  }

  /** Ends a login that is still good. */
  public void logout(ActiveLogin login) {
    if (!logins.end(login)) {
      throw HmpError.LOGIN_NOT_FOUND.exception();
    }
    journal.logout();
  }

  /** Lets a user log in again who was locked. */
  public void unlock(String name) {
    if (!directory.hasUser(name)) {
      throw new IllegalArgumentException("name is no user's: " + name);
    }
    lockout.unlock(name);
  }

  private ErrorResponseException failure(HmpError error) {
    journal.failedLogin();
    return error.exception();
  }
}
