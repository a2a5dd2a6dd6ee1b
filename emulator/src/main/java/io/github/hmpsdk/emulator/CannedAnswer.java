package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an emulator does instead of answering as usual, once. Given to {@link
 * HmpEmulator#answerNext}. Unless it says that the usual work is done, the request changes nothing.
 * Immutable and thread-safe; each method returns a new one.
 *
 * <pre>{@code
 * hmp.answerNext("listSources", CannedAnswer.status(503).header("Retry-After", "1"));
 * }</pre>
 */
public final class CannedAnswer {

  private final @Nullable Answer answer;
  private final Delivery delivery;
  private final Duration wait;

  private CannedAnswer(@Nullable Answer answer, Delivery delivery, Duration wait) {
    this.answer = answer;
    this.delivery = delivery;
    this.wait = wait;
  }

  /**
   * Answers with a status and no body.
   *
   * @param status an HTTP status from 200 to 599
   * @return the answer
   */
  public static CannedAnswer status(int status) {
    Checks.between(status, 200, 599, "status");
    return new CannedAnswer(Answer.empty(status), Delivery.WHOLE, Duration.ZERO);
  }

  /**
   * Answers with an error body as the appliance writes it.
   *
   * @param status an HTTP status from 400 to 599
   * @param code the code, six digits
   * @param name the name of the error, such as {@code FileWrite}
   * @param message text for people
   * @return the answer
   */
  public static CannedAnswer error(int status, String code, String name, String message) {
    Checks.between(status, 400, 599, "status");
    return new CannedAnswer(
        HmpError.answer(status, code, name, message), Delivery.WHOLE, Duration.ZERO);
  }

  /**
   * Reads the request whole and resets the connection without an answer.
   *
   * @return the fault
   */
  public static CannedAnswer reset() {
    return new CannedAnswer(null, Delivery.NOTHING_SENT, Duration.ZERO);
  }

  /**
   * Resets the connection before the body of the request was read.
   *
   * @return the fault
   */
  public static CannedAnswer resetUnread() {
    return new CannedAnswer(null, Delivery.NOTHING_READ, Duration.ZERO);
  }

  /**
   * Waits, then does the usual work and answers as usual.
   *
   * @param time how long to wait
   * @return the fault
   */
  public static CannedAnswer hang(Duration time) {
    return new CannedAnswer(null, Delivery.WHOLE, Checks.notNegative(time, "time"));
  }

  /**
   * Does the usual work, promises the whole answer, sends half of its body and cuts the connection.
   *
   * @return the fault
   */
  public static CannedAnswer truncated() {
    return new CannedAnswer(null, Delivery.HALF_THE_BODY, Duration.ZERO);
  }

  /**
   * Answers 200 with a list that never ends, sent no faster than the client reads.
   *
   * @return the fault
   */
  public static CannedAnswer endlessBody() {
    Answer answer = Answer.empty(200).withHeader("Content-Type", "application/json");
    return new CannedAnswer(answer, Delivery.ENDLESS_BODY, Duration.ZERO);
  }

  /**
   * Answers 200 with one header after the other, as {@link #endlessBody} does with its body.
   *
   * @return the fault
   */
  public static CannedAnswer endlessHeaders() {
    return new CannedAnswer(Answer.empty(200), Delivery.ENDLESS_HEADERS, Duration.ZERO);
  }

  /**
   * Sends the client somewhere else with 302.
   *
   * @param location where to
   * @return the answer
   */
  public static CannedAnswer redirect(String location) {
    return status(302).header("Location", location);
  }

  /**
   * Answers 429 without a body, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static CannedAnswer tooManyRequests() {
    return status(429);
  }

  /**
   * Answers 503 as the appliance does, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static CannedAnswer unavailable() {
    return error(503, "090002", "ServiceUnavailable", "Service unavailable");
  }

  /**
   * Answers 200 with a page to log in on, as a proxy may.
   *
   * @return the answer
   */
  public static CannedAnswer loginPage() {
    return status(200).body("text/html; charset=utf-8", CannedBodies.LOGIN_PAGE);
  }

  /**
   * Answers 200 with JSON that cannot be read.
   *
   * @return the answer
   */
  public static CannedAnswer garbage() {
    return status(200).body("application/json", CannedBodies.GARBAGE);
  }

  /**
   * Answers 200 with valid JSON that is about a thousandth of its size while it is packed.
   *
   * @param megabytes the size of the body once it is unpacked, from 1 to 4096
   * @return the answer
   */
  public static CannedAnswer gzipBomb(int megabytes) {
    Checks.between(megabytes, 1, 4096, "megabytes");
    CannedAnswer empty =
        status(200).body("application/json", "").header("Content-Encoding", "gzip");
    return empty.with(empty.fixed().withBody(CannedBodies.gzipBomb(megabytes)));
  }

  /**
   * Adds or replaces a header.
   *
   * @param name the header's name
   * @param value the header's value
   * @return the answer with the header
   * @throws IllegalStateException if this was not made by {@link #status} or {@link #error}
   */
  public CannedAnswer header(String name, String value) {
    Checks.notBlank(name, "name");
    return with(fixed().withHeader(name, Objects.requireNonNull(value, "value")));
  }

  /**
   * Replaces the body.
   *
   * @param contentType the media type, such as {@code text/html}
   * @param text the body, sent as UTF-8
   * @return the answer with the body
   * @throws IllegalStateException if this was not made by {@link #status} or {@link #error}
   */
  public CannedAnswer body(String contentType, String text) {
    Checks.notBlank(contentType, "contentType");
    return with(fixed().withBody(contentType, Objects.requireNonNull(text, "text")));
  }

  /**
   * Adds {@code Retry-After} as a number of seconds.
   *
   * @param time how long the client should wait, cut to whole seconds
   * @return the answer with the header
   */
  public CannedAnswer retryAfter(Duration time) {
    return header("Retry-After", String.valueOf(Checks.notNegative(time, "time").toSeconds()));
  }

  /**
   * Adds {@code Retry-After} as a date.
   *
   * @param time when the client should try again, cut to whole seconds
   * @return the answer with the header
   */
  public CannedAnswer retryAfter(Instant time) {
    return header("Retry-After", HttpDate.of(Objects.requireNonNull(time, "time")));
  }

  /**
   * Waits before anything else.
   *
   * @param time how long to wait
   * @return the same, later
   */
  public CannedAnswer after(Duration time) {
    return new CannedAnswer(answer, delivery, Checks.notNegative(time, "time"));
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  Delivery delivery() {
    return delivery;
  }

  Duration waitTime() {
    return wait;
  }

  private Answer fixed() {
    return answer()
        .filter(fixed -> delivery == Delivery.WHOLE)
        .orElseThrow(
            () -> new IllegalStateException("only an answer with a status has headers and a body"));
  }

  private CannedAnswer with(Answer changed) {
    return new CannedAnswer(changed, delivery, wait);
  }
}
