package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import java.time.Duration;
import java.time.Instant;

/**
 * What an emulator does instead of answering as usual, once. Given to {@link
 * HmpEmulator#answerNext}. Unless it says that the request is handled as usual, the request changes
 * nothing. Immutable and thread-safe; each method returns a new one.
 *
 * <pre>{@code
 * hmp.answerNext("listSources", Fault.status(503).header("Retry-After", "1"));
 * }</pre>
 */
public final class Fault {

  private final InjectedFault injected;

  private Fault(InjectedFault injected) {
    this.injected = injected;
  }

  /**
   * Answers with a status and no body.
   *
   * @param status an HTTP status from 200 to 599
   * @return the answer
   */
  public static Fault status(int status) {
    return new Fault(InjectedFault.status(status));
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
    return new Fault(InjectedFault.error(status, code, name, message));
  }

  /**
   * Reads the request whole and resets the connection without an answer.
   *
   * @return the fault
   */
  public static Fault reset() {
    return new Fault(InjectedFault.reset());
  }

  /**
   * Resets the connection before the body of the request was read.
   *
   * @return the fault
   */
  public static Fault resetUnread() {
    return new Fault(InjectedFault.resetUnread());
  }

  /**
   * Waits, then handles the request and answers as usual.
   *
   * @param time how long to wait
   * @return the fault
   */
  public static Fault hang(Duration time) {
    return new Fault(InjectedFault.hang(time));
  }

  /**
   * Handles the request as usual, promises the whole answer, sends half of its body and cuts the
   * connection.
   *
   * @return the fault
   */
  public static Fault truncated() {
    return new Fault(InjectedFault.truncated());
  }

  /**
   * Answers 200 with a list that never ends, sent no faster than the client reads.
   *
   * @return the fault
   */
  public static Fault endlessBody() {
    return new Fault(InjectedFault.endlessBody());
  }

  /**
   * Answers 200 with one header after the other, as {@link #endlessBody} does with its body.
   *
   * @return the fault
   */
  public static Fault endlessHeaders() {
    return new Fault(InjectedFault.endlessHeaders());
  }

  /**
   * Sends the client somewhere else with 302.
   *
   * @param location where to
   * @return the answer
   */
  public static Fault redirect(String location) {
    return new Fault(InjectedFault.redirect(location));
  }

  /**
   * Answers 429 without a body, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static Fault tooManyRequests() {
    return new Fault(InjectedFault.tooManyRequests());
  }

  /**
   * Answers 503 as the appliance does, for {@link #retryAfter}.
   *
   * @return the answer
   */
  public static Fault unavailable() {
    return new Fault(InjectedFault.unavailable());
  }

  /**
   * Answers 200 with a page to log in on, as a proxy may.
   *
   * @return the answer
   */
  public static Fault loginPage() {
    return new Fault(InjectedFault.loginPage());
  }

  /**
   * Answers 200 with JSON that cannot be read.
   *
   * @return the answer
   */
  public static Fault garbage() {
    return new Fault(InjectedFault.garbage());
  }

  /**
   * Answers 200 with valid JSON that is about a thousandth of its size while it is packed.
   *
   * @param megabytes the size of the body once it is unpacked, from 1 to 4096
   * @return the answer
   */
  public static Fault gzipBomb(int megabytes) {
    return new Fault(InjectedFault.gzipBomb(megabytes));
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
    return new Fault(injected.header(name, value));
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
    return new Fault(injected.body(contentType, text));
  }

  /**
   * Adds {@code Retry-After} as a number of seconds.
   *
   * @param time how long the client should wait, cut to whole seconds
   * @return the answer with the header
   */
  public Fault retryAfter(Duration time) {
    return new Fault(injected.retryAfter(time));
  }

  /**
   * Adds {@code Retry-After} as a date.
   *
   * @param time when the client should try again, cut to whole seconds
   * @return the answer with the header
   */
  public Fault retryAfter(Instant time) {
    return new Fault(injected.retryAfter(time));
  }

  /**
   * Waits before anything else.
   *
   * @param time how long to wait
   * @return the same, later
   */
  public Fault after(Duration time) {
    return new Fault(injected.after(time));
  }

  InjectedFault injected() {
    return injected;
  }
}
