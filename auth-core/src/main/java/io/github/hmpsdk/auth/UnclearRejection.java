package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.UnavailableException;
import io.github.hmpsdk.http.Operations;

/**
 * An error response that may mean an expired login, of which the appliance could not be asked. It
 * is not believed: whoever cleans up on "not found" would clean up what exists. Stateless.
 */
final class UnclearRejection {

  private UnclearRejection() {}

  static UnavailableException of(Response response, ApiErrorBody error) {
    return new UnavailableException(
        Operations.of(response.request()),
        response.status(),
        error,
        null,
        "the appliance could not say whether the login had expired; try again");
  }
}
