package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.ApiErrorBody;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells answers that mean "your login is over" from answers that mean what they say. */
final class Refusals {

  private Refusals() {}

  /**
   * Expiry in disguise: a redirect (the API has none), or a page of HTML with a success status
   * where JSON or a picture was asked for.
   */
  static boolean looksLikeLoginPage(Response response) {
    int status = response.status();
    boolean redirect = status >= 300 && status < 400 && status != 304;
    boolean page =
        status >= 200 && status < 300 && LoginAnswers.contentType(response).contains("text/html");
    return redirect || page;
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
