package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an emulator does instead of answering as usual, once. Given to {@link
 * HmpEmulator#answerNext}. Immutable and thread-safe; each method returns a new one.
 *
 * <pre>{@code
 * hmp.answerNext("listSources", CannedAnswer.status(503).header("Retry-After", "1"));
 * }</pre>
 */
public final class CannedAnswer {

  /** Where the connection is cut. */
  enum Cut {
    NOWHERE,
    BEFORE_THE_ANSWER,
    IN_THE_BODY
  }

  private final @Nullable Answer answer;
  private final Cut cut;
  private final Duration wait;

  private CannedAnswer(@Nullable Answer answer, Cut cut, Duration wait) {
    this.answer = answer;
    this.cut = cut;
    this.wait = wait;
  }

  /**
   * Answers with a status and no body. The request changes nothing in the emulator.
   *
   * @param status an HTTP status from 200 to 599
   * @return the answer
   */
  public static CannedAnswer status(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be between 200 and 599 but is " + status);
    }
    return new CannedAnswer(Answer.empty(status), Cut.NOWHERE, Duration.ZERO);
  }

  /**
   * Answers with an error body as the appliance writes it. The request changes nothing in the
   * emulator.
   *
   * @param status an HTTP status from 400 to 599
   * @param code the code, six digits
   * @param name the name of the error, such as {@code FileWrite}
   * @param message text for people
   * @return the answer
   */
  public static CannedAnswer error(int status, String code, String name, String message) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be between 400 and 599 but is " + status);
    }
    return new CannedAnswer(
        HmpError.answer(status, code, name, message), Cut.NOWHERE, Duration.ZERO);
  }

  /**
   * Reads the request whole, changes nothing, and resets the connection without an answer.
   *
   * @return the fault
   */
  public static CannedAnswer reset() {
    return new CannedAnswer(null, Cut.BEFORE_THE_ANSWER, Duration.ZERO);
  }

  /**
   * Waits, then does and answers what it would have without this.
   *
   * @param time how long to wait
   * @return the fault
   */
  public static CannedAnswer hang(Duration time) {
    return new CannedAnswer(null, Cut.NOWHERE, Checks.notNegative(time, "time"));
  }

  /**
   * Does what it would have without this, promises the whole answer, sends half of its body and
   * cuts the connection.
   *
   * @return the fault
   */
  public static CannedAnswer truncated() {
    return new CannedAnswer(null, Cut.IN_THE_BODY, Duration.ZERO);
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
   * Waits before anything else.
   *
   * @param time how long to wait
   * @return the same, later
   */
  public CannedAnswer after(Duration time) {
    return new CannedAnswer(answer, cut, Checks.notNegative(time, "time"));
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  Cut cut() {
    return cut;
  }

  Duration waitTime() {
    return wait;
  }

  private Answer fixed() {
    return answer()
        .orElseThrow(
            () -> new IllegalStateException("only an answer with a status has headers and a body"));
  }

  private CannedAnswer with(Answer changed) {
    return new CannedAnswer(changed, cut, wait);
  }
}
