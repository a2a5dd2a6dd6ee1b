package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.UnavailableException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers of this service are told when the appliance fails (RFC 9457). */
@RestControllerAdvice
class ApplianceErrors {

  @ExceptionHandler(NotFoundException.class)
  ProblemDetail unknown(NotFoundException failure) {
    return problem(HttpStatus.NOT_FOUND, failure);
  }

  @ExceptionHandler(BadRequestException.class)
  ProblemDetail wrong(BadRequestException failure) {
    return problem(HttpStatus.BAD_REQUEST, failure);
  }

  @ExceptionHandler(UnavailableException.class)
  ResponseEntity<ProblemDetail> later(UnavailableException failure) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE);
    failure
        .retryAfter()
        .map(Duration::toSeconds)
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds.toString()));
    return response.body(problem(HttpStatus.SERVICE_UNAVAILABLE, failure));
  }

  /** This service's own login or the way to the appliance is broken: nothing the caller can do. */
  @ExceptionHandler(HmpException.class)
  ProblemDetail broken(HmpException failure) {
    return problem(HttpStatus.BAD_GATEWAY, failure);
  }

  private static ProblemDetail problem(HttpStatus status, HmpException failure) {
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(failure.getMessage()));
  }
}
