package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.http.ApiErrors;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What an answer says of a login, and whether it is the appliance that says so. Stateless. */
final class LoginAnswers {

  private static final Set<String> CODES = Set.of("020001", "020002");
  private static final Set<String> NAMES = Set.of("UserNotAuthorized", "InvalidCredentials");

  private LoginAnswers() {}

  /** What the appliance says of a login when it is asked; a page or a proxy's word says nothing. */
  static Liveness ofCheck(Response inMemory) {
    if (ExpiryDetector.looksLikeLoginPage(inMemory)) {
      return Liveness.EXPIRED;
    }
    if (isSuccess(inMemory)) {
      return isRefusalInDisguise(inMemory) ? Liveness.EXPIRED : alive(inMemory);
    }
    return isRefusal(inMemory) ? Liveness.EXPIRED : Liveness.UNKNOWN;
  }

  /**
   * Whether a logout found that the login was over already; if not, it ended it.
   *
   * @throws IOException if it may have done neither
   */
  static boolean saysItWasOver(Response inMemory) throws IOException {
    if (isRefusal(inMemory) || (isSuccess(inMemory) && isRefusalInDisguise(inMemory))) {
      return true;
    }
    if (!isSuccess(inMemory) || isHtml(inMemory)) {
      throw new IOException("answered " + inMemory.status());
    }
    return false;
  }

  /** A refusal with a success status: HMP's error body where something else was promised. */
  static boolean isRefusalInDisguise(Response inMemory) {
    return isRefusal(error(inMemory));
  }

  static boolean isRefusal(ApiErrorBody error) {
    return CODES.contains(error.code()) || NAMES.contains(error.name());
  }

  /** Whether it is an error in the appliance's own form. */
  static ApiErrorBody error(Response inMemory) {
    return isHtml(inMemory)
        ? ApiErrorBody.EMPTY
        : ApiErrors.read(BufferedResponses.bytes(inMemory));
  }

  static boolean isSuccess(Response response) {
    return response.status() >= 200 && response.status() < 300;
  }

  static boolean isHtml(Response response) {
    return contentType(response).contains("html");
  }

  /** In lower case; empty if there is none. */
  static String contentType(Response response) {
    Collection<String> types = response.headers().get("Content-Type"); // Feign's map: in any case
    return types == null ? "" : String.join(",", types).toLowerCase(Locale.ROOT);
  }

  private static Liveness alive(Response inMemory) {
    String type = contentType(inMemory);
    boolean believable = type.isEmpty() || type.contains("json");
    boolean said = believable && ApiErrors.isObject(BufferedResponses.bytes(inMemory));
    return said && !error(inMemory).isKnown() ? Liveness.ALIVE : Liveness.UNKNOWN;
  }

  private static boolean isRefusal(Response inMemory) {
    boolean status = inMemory.status() == 401 || inMemory.status() == 404;
    boolean appliances = error(inMemory).isKnown() || BufferedResponses.bytes(inMemory).length == 0;
    return status && appliances && !isHtml(inMemory);
  }
}
