package io.github.hmpsdk.emulator.internal.fault;

import io.github.hmpsdk.emulator.internal.message.Checks;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.HttpDate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens instead of the usual answer, once. Immutable.
 *
 * @param response the response to send, null for the usual one
 * @param delivery how much of it the client gets to see
 * @param delay how long to wait before anything else
 */
public record InjectedFault(
    @Nullable EmulatedResponse response, DeliveryFault delivery, Duration delay) {

  /** A status without a body. */
  public static InjectedFault status(int status) {
    Checks.between(status, 200, 599, "status");
    return whole(EmulatedResponse.empty(status));
  }

  /** An error body as the appliance writes it. */
  public static InjectedFault error(int status, String code, String name, String message) {
    Checks.between(status, 400, 599, "status");
    return whole(HmpError.answer(status, code, name, message));
  }

  /** The request is read whole, and the connection reset. */
  public static InjectedFault reset() {
    return usual(DeliveryFault.NOTHING_SENT);
  }

  /** The connection is reset before the body of the request was read. */
  public static InjectedFault resetUnread() {
    return usual(DeliveryFault.NOTHING_READ);
  }

  /** The usual response, half of it. */
  public static InjectedFault truncated() {
    return usual(DeliveryFault.HALF_THE_BODY);
  }

  /** The usual response, later. */
  public static InjectedFault hang(Duration time) {
    return usual(DeliveryFault.WHOLE).after(time);
  }

  /** A list that never ends. */
  public static InjectedFault endlessBody() {
    EmulatedResponse response =
        EmulatedResponse.empty(200).withHeader("Content-Type", "application/json");
    return new InjectedFault(response, DeliveryFault.ENDLESS_BODY, Duration.ZERO);
  }

  /** Headers that never end. */
  public static InjectedFault endlessHeaders() {
    return new InjectedFault(
        EmulatedResponse.empty(200), DeliveryFault.ENDLESS_HEADERS, Duration.ZERO);
  }

  /** A 302 to somewhere else. */
  public static InjectedFault redirect(String location) {
    return status(302).header("Location", location);
  }

  /** A 429 without a body. */
  public static InjectedFault tooManyRequests() {
    return status(429);
  }

  /** A 503 as the appliance writes it. */
  public static InjectedFault unavailable() {
    return error(503, "090002", "ServiceUnavailable", "Service unavailable");
  }

  /** A page to log in on. */
  public static InjectedFault loginPage() {
    return status(200).body("text/html; charset=utf-8", HostileBodies.LOGIN_PAGE);
  }

  /** JSON that cannot be read. */
  public static InjectedFault garbage() {
    return status(200).body("application/json", HostileBodies.GARBAGE);
  }

  /** JSON that is about a thousandth of its size while it is packed. */
  public static InjectedFault gzipBomb(int megabytes) {
    Checks.between(megabytes, 1, 4096, "megabytes");
    InjectedFault empty =
        status(200).body("application/json", "").header("Content-Encoding", "gzip");
    return empty.with(empty.editable().withBody(HostileBodies.gzipBomb(megabytes)));
  }

  /** Adds or replaces a header; throws if the response is none with a status of its own. */
  public InjectedFault header(String name, String value) {
    Checks.notBlank(name, "name");
    return with(editable().withHeader(name, Objects.requireNonNull(value, "value")));
  }

  /** Replaces the body; throws if the response is none with a status of its own. */
  public InjectedFault body(String contentType, String text) {
    Checks.notBlank(contentType, "contentType");
    return with(editable().withBody(contentType, Objects.requireNonNull(text, "text")));
  }

  /** Adds {@code Retry-After} as a number of seconds. */
  public InjectedFault retryAfter(Duration time) {
    return header("Retry-After", String.valueOf(Checks.notNegative(time, "time").toSeconds()));
  }

  /** Adds {@code Retry-After} as a date. */
  public InjectedFault retryAfter(Instant time) {
    return header("Retry-After", HttpDate.of(Objects.requireNonNull(time, "time")));
  }

  /** Waits before anything else. */
  public InjectedFault after(Duration time) {
    return new InjectedFault(response, delivery, Checks.notNegative(time, "time"));
  }

  private static InjectedFault usual(DeliveryFault delivery) {
    return new InjectedFault(null, delivery, Duration.ZERO);
  }

  private static InjectedFault whole(EmulatedResponse response) {
    return new InjectedFault(response, DeliveryFault.WHOLE, Duration.ZERO);
  }

  private EmulatedResponse editable() {
    if (response == null || delivery != DeliveryFault.WHOLE) {
      throw new IllegalStateException("only an answer with a status has headers and a body");
    }
    return response;
  }

  private InjectedFault with(EmulatedResponse changed) {
    return new InjectedFault(changed, delivery, delay);
  }
}
