package io.github.hmpsdk.emulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The faults that can be ordered, each under the name of its factory in {@code Fault}. */
enum FaultKind {
  STATUS("status", order -> InjectedFault.status(OrderFields.number(order, "status"))),
  ERROR(
      "error",
      order ->
          InjectedFault.error(
              OrderFields.number(order, "status"),
              OrderFields.text(order, "code"),
              OrderFields.text(order, "name"),
              OrderFields.text(order, "message"))),
  RESET("reset", order -> InjectedFault.reset()),
  RESET_UNREAD("resetUnread", order -> InjectedFault.resetUnread()),
  HANG("hang", order -> InjectedFault.hang(OrderFields.millis(order, "millis"))),
  TRUNCATED("truncated", order -> InjectedFault.truncated()),
  ENDLESS_BODY("endlessBody", order -> InjectedFault.endlessBody()),
  ENDLESS_HEADERS("endlessHeaders", order -> InjectedFault.endlessHeaders()),
  REDIRECT("redirect", order -> InjectedFault.redirect(OrderFields.text(order, "location"))),
  TOO_MANY_REQUESTS("tooManyRequests", order -> InjectedFault.tooManyRequests()),
  UNAVAILABLE("unavailable", order -> InjectedFault.unavailable()),
  LOGIN_PAGE("loginPage", order -> InjectedFault.loginPage()),
  GARBAGE("garbage", order -> InjectedFault.garbage()),
  GZIP_BOMB("gzipBomb", order -> InjectedFault.gzipBomb(OrderFields.number(order, "megabytes")));

  private final String factory;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
  private final Function<JsonNode, InjectedFault> reader;

  FaultKind(String factory, Function<JsonNode, InjectedFault> reader) {
    this.factory = factory;
    this.reader = reader;
  }

  static FaultKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.factory.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("fault must be one of " + names()));
  }

  static String names() {
    return Arrays.stream(values()).map(kind -> kind.factory).collect(Collectors.joining(", "));
  }

  InjectedFault read(JsonNode order) {
    return reader.apply(order);
  }
}
