package io.github.hmpsdk.auth;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.http.Headers;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells answers that mean "your login is over" from answers that mean what they say. */
final class ExpiryDetector {

  private static final Pattern LOGIN_PAGE =
      Pattern.compile("log[-_]?[io]n|sign[-_]?[io]n|auth|sso", Pattern.CASE_INSENSITIVE);

  private static final Set<Integer> DONE = Set.of(201, 202, 204, 205);

  private ExpiryDetector() {}

  /**
   * Expiry in disguise: a redirect (the API has none), or a page of HTML with a success status
   * where JSON or a picture was asked for. After a POST only a redirect to a page for logging in:
   * others are what servers answer when they have carried a POST out (RFC 9110 15.4.4).
   */
  static boolean looksLikeLoginPage(Response response) {
    int status = response.status();
    boolean redirect =
        status >= 300
            && status < 400
            && status != 304
            && (response.request().httpMethod() != HttpMethod.POST || leadsToALogin(response));
    return redirect || isPage(response);
  }

  /** A page after a POST may also be the answer to one that was carried out: only asking tells. */
  static boolean mayHaveBeenCarriedOut(Response response) {
    return response.request().httpMethod() == HttpMethod.POST && isPage(response);
  }

  /** 201, 202, 204 and 205 say what became of the request: no login page does. */
  private static boolean isPage(Response response) {
    return LoginAnswers.isSuccess(response)
        && !DONE.contains(response.status())
        && LoginAnswers.contentType(response).contains("text/html");
  }

  private static boolean leadsToALogin(Response response) {
    return Headers.all(response.headers(), "Location").stream()
        .anyMatch(location -> LOGIN_PAGE.matcher(location).find());
  }

  /**
   * Whether an answer is the appliance's own, so that it took the login: a success in the form of
   * the operation, or an error in HMP's form. A load balancer's page says nothing of a login.
   */
  static boolean isAppliances(Response readable) {
    if (readable.status() >= 400) {
      return LoginAnswers.error(readable).isKnown();
    }
    String type = LoginAnswers.contentType(readable);
    return LoginAnswers.isSuccess(readable) && !type.startsWith("text/") && !type.contains("html");
  }

  /** Whether a 404's body is one that the reference prints for the operation. */
  static boolean isDocumented(@Nullable HmpOperation operation, ApiErrorBody error) {
    return operation != null
        && error.isKnown()
        && Arrays.stream(operation.errors())
            .anyMatch(
                row ->
                    row.status() == 404
                        && (row.code().equals(error.code()) || row.name().equals(error.name())));
  }
}
