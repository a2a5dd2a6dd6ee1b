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
 * hmp.answerNext("listSources", Fault.status(503).header("Retry-After", "1"));
 * }</pre>
 */
public final class Fault {

  private final @Nullable EmulatedResponse answer;
  private final DeliveryFault delivery;
  private final Duration wait;

  private Fault(@Nullable EmulatedResponse answer, DeliveryFault delivery, Duration wait) {
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
  public static Fault status(int status) {
    Checks.between(status, 200, 599, "status");
    return new Fault(EmulatedResponse.empty(status), DeliveryFault.WHOLE, Duration.ZERO);
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
  public static Fault error(int status, String code, String name, String message) {
    Checks.between(status, 400, 599, "status");
    return new Fault(
        HmpError.answer(status, code, name, message), DeliveryFault.WHOLE, Duration.ZERO);
  }

  /**
   * Reads the request whole and resets the connection without an answer.
   *
   * @return the fault
   */
  public static Fault reset() {
    return new Fault(null, DeliveryFault.NOTHING_SENT, Duration.ZERO);
  }

  /**
   * Resets the connection before the body of the request was read.
   *
   * @return the fault
   */
  public static Fault resetUnread() {
    return new Fault(null, DeliveryFault.NOTHING_READ, Duration.ZERO);
  }

  /**
   * Waits, then does the usual work and answers as usual.
   *
   * @param time how long to wait
   * @return the fault
   */
  public static Fault hang(Duration time) {
    return new Fault(null, DeliveryFault.WHOLE, Checks.notNegative(time, "time"));
  }

  /**
   * Does the usual work, promises the whole answer, sends half of its body and cuts the connection.
   *
   * @return the fault
   */
  public static Fault truncated() {
    return new Fault(null, DeliveryFault.HALF_THE_BODY, Duration.ZERO);
  }

  /**
   * Answers 200 with a list that never ends, sent no faster than the client reads.
   *
   * @return the fault
   */
  public static Fault endlessBody() {
    EmulatedResponse answer =
        EmulatedResponse.empty(200).withHeader("Content-Type", "application/json");
    return new Fault(answer, DeliveryFault.ENDLESS_BODY, Duration.ZERO);
  }

  /**
   * Answers 200 with one header after the other, as {@link #endlessBody} does with its body.
   *
   * @return the fault
   */
  public static Fault endlessHeaders() {
    return new Fault(EmulatedResponse.empty(200), DeliveryFault.ENDLESS_HEADERS, Duration.ZERO);
  }

  /**
   * Sends the client somewhere else with 302.
   *
   * @param location where to
   * @return the answer
   */
  public static Fault redirect(String location) {
    return status(302).header("Location", location);
  }

  /**
   * Answers 429 without a body, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static Fault tooManyRequests() {
    return status(429);
  }

  /**
   * Answers 503 as the appliance does, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static Fault unavailable() {
    return error(503, "090002", "ServiceUnavailable", "Service unavailable");
  }

  /**
   * Answers 200 with a page to log in on, as a proxy may.
   *
   * @return the answer
   */
  public static Fault loginPage() {
    return status(200).body("text/html; charset=utf-8", HostileBodies.LOGIN_PAGE);
  }

  /**
   * Answers 200 with JSON that cannot be read.
   *
   * @return the answer
   */
  public static Fault garbage() {
    return status(200).body("application/json", HostileBodies.GARBAGE);
  }

  /**
   * Answers 200 with valid JSON that is about a thousandth of its size while it is packed.
   *
   * @param megabytes the size of the body once it is unpacked, from 1 to 4096
   * @return the answer
   */
  public static Fault gzipBomb(int megabytes) {
    Checks.between(megabytes, 1, 4096, "megabytes");
    Fault empty = status(200).body("application/json", "").header("Content-Encoding", "gzip");
    return empty.with(empty.fixed().withBody(HostileBodies.gzipBomb(megabytes)));
  }

  /**
   * Adds or replaces a header.
   *
   * @param name the header's name
   * @param value the header's value
   * @return the answer with the header
   * @throws IllegalStateException if this was not made by {@link #status} or {@link #error}
   */
  public Fault header(String name, String value) {
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
  public Fault body(String contentType, String text) {
    Checks.notBlank(contentType, "contentType");
    return with(fixed().withBody(contentType, Objects.requireNonNull(text, "text")));
  }

  /**
   * Adds {@code Retry-After} as a number of seconds.
   *
   * @param time how long the client should wait, cut to whole seconds
   * @return the answer with the header
   */
  public Fault retryAfter(Duration time) {
    return header("Retry-After", String.valueOf(Checks.notNegative(time, "time").toSeconds()));
  }

  /**
   * Adds {@code Retry-After} as a date.
   *
   * @param time when the client should try again, cut to whole seconds
   * @return the answer with the header
   */
  public Fault retryAfter(Instant time) {
    return header("Retry-After", HttpDate.of(Objects.requireNonNull(time, "time")));
  }

  /**
   * Waits before anything else.
   *
   * @param time how long to wait
   * @return the same, later
   */
  public Fault after(Duration time) {
    return new Fault(answer, delivery, Checks.notNegative(time, "time"));
  }

  Optional<EmulatedResponse> answer() {
    return Optional.ofNullable(answer);
  }

  DeliveryFault delivery() {
    return delivery;
  }

  Duration waitTime() {
    return wait;
  }

  private EmulatedResponse fixed() {
    return answer()
        .filter(fixed -> delivery == DeliveryFault.WHOLE)
        .orElseThrow(
            () -> new IllegalStateException("only an answer with a status has headers and a body"));
  }

  private Fault with(EmulatedResponse changed) {
    return new Fault(changed, delivery, wait);
  }
}
