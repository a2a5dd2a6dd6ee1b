package io.github.hmpsdk.http;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.ConflictException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns a refusal into the exception that says what to do. Decides by HTTP status first, since
 * HMP's codes are not unique. Thread-safe.
 */
public final class HmpErrorDecoder implements ErrorDecoder {

  private final Clock clock;
  private final KnownSecrets known;
  private final DriftRules drift;

  /** With the system's clock. Masks the secrets of the request that failed, not of the login. */
  public HmpErrorDecoder() {
    this(Clock.systemUTC());
  }

  /**
   * With the system's clock, for a session.
   *
   * @param known what the session has sent: {@code AuthSession.knownSecrets()}
   */
  public HmpErrorDecoder(KnownSecrets known) {
    this(known, DriftRules.unheard());
  }

  /**
   * With the system's clock, for a client that tells what differs from the definition.
   *
   * @param known what its session has sent
   * @param drift where it is told, and whether it is an error of its own
   */
  public HmpErrorDecoder(KnownSecrets known, DriftRules drift) {
    this(Clock.systemUTC(), known, drift);
  }

  /**
   * With a clock, which is asked only for a {@code Retry-After} date without a {@code Date}.
   *
   * @param clock the clock
   */
  public HmpErrorDecoder(Clock clock) {
    this(clock, new KnownSecrets(), DriftRules.unheard());
  }

  private HmpErrorDecoder(Clock clock, KnownSecrets known, DriftRules drift) {
    this.clock = clock;
    this.known = known;
    this.drift = drift;
  }

  /**
   * Reads a refusal.
   *
   * @return what it says
   * @throws io.github.hmpsdk.error.HmpDriftException if it is not one of the definition's and that
   *     is to be an error
   */
  @Override
  public HmpApiException decode(String methodKey, Response response) {
    ApiErrorBody error = error(response);
    HmpApiException failure =
        exception(response, response.status(), error, known, retryAfter(response));
    DriftReading reading = new DriftReading(response, drift, known);
    DriftStatus.ofError(response, error, reading);
    reading.done(failure);
    return failure;
  }

  private @Nullable Duration retryAfter(Response response) {
    return RetryAfter.read(response.headers(), clock.instant()).orElse(null);
  }

  /** The exception for an error, whichever way its status was told. */
  static HmpApiException exception(
      Response response,
      int status,
      ApiErrorBody error,
      KnownSecrets known,
      @Nullable Duration retryAfter) {
    Operation operation = Operations.of(response.request());
    return blamesTheRequest(status)
        ? new BadRequestException(operation, status, error, SentAlong.in(response.request(), known))
        : exception(operation, status, error, retryAfter);
  }

  private static boolean blamesTheRequest(int status) {
    return switch (status) {
      case 401, 403, 404, 407, 408, 409, 429 -> false;
      default -> status >= 400 && status < 500;
    };
  }

  private static HmpApiException exception(
      Operation operation, int status, ApiErrorBody error, @Nullable Duration retryAfter) {
    return switch (status) {
      case 401 -> refused(operation, error);
      case 403 -> new PermissionDeniedException(operation, error);
      case 404 -> new NotFoundException(operation, status, error);
      case 409 -> new ConflictException(operation, status, error);
      case 408, 429, 503 -> new UnavailableException(operation, status, error, retryAfter);
      default -> other(operation, status, error, retryAfter);
    };
  }

  private static HmpApiException other(
      Operation operation, int status, ApiErrorBody error, @Nullable Duration retryAfter) {
    if (status >= 500) {
      return new ServerFailureException(operation, status, error, retryAfter);
    }
    if (status == 407) { // RFC 9110 15.5.8: only a proxy says so
      return new HmpApiException(
          operation, status, error, "a proxy wants its own user and password; ask who runs it");
    }
    return new HmpApiException(operation, status, error, "redirects are not followed");
  }

  private static HmpApiException refused(Operation operation, ApiErrorBody error) {
    return AuthenticationFailedException.loginRefused(
            operation
                + " -> 401: the appliance refuses this login; look at the account and its roles")
        .answer(401, error)
        .build();
  }

  private ApiErrorBody error(Response response) {
    try {
      byte[] body = BoundedBody.read(response, BoundedBody.ERROR_LIMIT);
      return ApiErrors.read(body, response.request(), known);
    } catch (IOException cutOff) {
      return ApiErrorBody.EMPTY; // the status alone says enough
    }
  }
}
