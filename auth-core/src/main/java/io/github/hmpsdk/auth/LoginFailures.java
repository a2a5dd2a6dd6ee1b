package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.ClientClosedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of the login; their messages name the user, never a secret. */
final class LoginFailures {

  private LoginFailures() {}

  /**
   * An answer to a login that is no success.
   *
   * @param status of HTTP
   * @param error what the appliance said
   * @param emptyBody whether nothing at all was said
   * @param retryAfter when the next try is due; null if nothing was said of it
   */
  record Rejection(
      int status, ApiErrorBody error, boolean emptyBody, @Nullable Duration retryAfter) {

    /** Only the appliance's own word makes it so: proxies answer 401, 403 and 404, too. */
    boolean isCredentialsFault() {
      return error.isKnown()
          ? status == 400 || status == 401 || status == 403
          : status == 401 && emptyBody;
    }
  }

  /** The answer to a login was an error response. */
  static AuthenticationFailedException rejected(HmpCredentials credentials, Rejection answer) {
    int status = answer.status();
    ApiErrorBody error = answer.error();
    boolean credentialsAtFault = answer.isCredentialsFault();
    String message =
        "Login of %s -> %d: %s%s"
            .formatted(
                credentials.owner(),
                status,
                error.isKnown() ? error + "; " : "",
                credentialsAtFault
                    ? "check the credentials and the roles of the account"
                    : advice(status, error.isKnown()));
    return AuthenticationFailedException.because(
            credentialsAtFault ? Reason.BAD_CREDENTIALS : Reason.LOGIN_UNAVAILABLE, message)
        .answer(status, error)
        .retryAfter(answer.retryAfter())
        .build();
  }

  private static String advice(int status, boolean appliance) {
    if (status == 407) {
      return "a proxy on the way wants to be told who asks; see to the proxy";
    }
    return appliance || status >= 500 || status == 429
        ? "the appliance cannot log anybody in now"
        : "not in the appliance's form; a proxy or another program may have answered in its place";
  }

  /** The supplier of the secret failed. What it says may hold the secret: only its kind is told. */
  static AuthenticationFailedException supplierFailed(
      HmpCredentials credentials, Throwable thrown) {
    return unavailable(
        credentials, "the supplier of its secret threw " + thrown.getClass().getName(), null);
  }

  /** There was no answer to the login, or not one that can be used. */
  static AuthenticationFailedException unavailable(
      HmpCredentials credentials, String what, @Nullable Throwable cause) {
    return AuthenticationFailedException.loginUnavailable(
            "Login of " + credentials.owner() + ": " + what)
        .cause(cause)
        .build();
  }

  /** The credentials cannot be sent as they are. */
  static AuthenticationFailedException unusable(
      HmpCredentials credentials, IllegalArgumentException why) {
    return AuthenticationFailedException.badCredentials(
            "Login of " + credentials.owner() + ": " + why.getMessage())
        .build();
  }

  /** Logins succeed, and what they give is refused. */
  static AuthenticationFailedException freshRefused(HmpCredentials credentials) {
    return AuthenticationFailedException.loginRefused(
            "Login of "
                + credentials.owner()
                + ": succeeds, but the appliance refuses the new login again and again; look at the"
                + " account and at other programs that use it")
        .answer(401, ApiErrorBody.EMPTY)
        .build();
  }

  static ClientClosedException closed() {
    return new ClientClosedException("This client is closed; make a new one");
  }

  static AuthenticationFailedException again(
      AuthenticationFailedException failure, String message, @Nullable Duration retryAfter) {
    ApiErrorBody error = new ApiErrorBody(failure.code(), failure.name(), failure.apiMessage());
    return AuthenticationFailedException.because(failure.reason(), message)
        .answer(failure.status(), error)
        .retryAfter(retryAfter)
        .cause(first(failure))
        .build();
  }

  /** All who were told of one failed login have it as their cause. */
  private static Throwable first(AuthenticationFailedException failure) {
    return failure.getCause() instanceof AuthenticationFailedException first ? first : failure;
  }
}
