package io.github.hmpsdk.auth;

import feign.Request;
import feign.RequestTemplate;
import io.github.hmpsdk.http.Headers;
import io.github.hmpsdk.http.StampHeader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a login's material on a request: one header line, whatever was there before. */
enum Stamp {
  /** RFC 6265 5.4: one Cookie line; cookies of others stay. */
  COOKIE("Cookie") {
    @Override
    String value(Login login, Collection<String> present) {
      String own = SESSION_COOKIE + "=" + login.material();
      return Stream.concat(others(present), Stream.of(own)).collect(Collectors.joining("; "));
    }
  },
  /** RFC 6750 2.1. */
  BEARER("Authorization") {
    @Override
    String value(Login login, Collection<String> present) {
      return "Bearer " + login.material();
    }
  };

  static final String SESSION_COOKIE = "calypso-session-id";

  private final String header;

  Stamp(String header) {
    this.header = header;
  }

  abstract String value(Login login, Collection<String> present);

  /** For requests that have no header of this name, as most. */
  StampHeader alone(Login login) {
    return new StampHeader(header, value(login, List.of()));
  }

  /** For any request: what must stay of its own header is in it. */
  StampHeader beside(Request request, Login login) {
    return new StampHeader(header, value(login, Headers.all(request.headers(), header)));
  }

  Request on(Request request, Login login) {
    return Requests.withHeader(request, header, beside(request, login).value());
  }

  /** Removed first and set literally: Feign's own setter appends and expands braces. */
  void on(RequestTemplate template, Login login) {
    String value = value(login, Headers.all(template.headers(), header));
    template.removeHeader(header);
    template.headerLiteral(header, value);
  }

  /** The request without this material, if somebody has put it on. */
  static Request off(Request request, String material) {
    Request clean = request;
    for (Stamp stamp : values()) {
      Collection<String> present = Headers.all(request.headers(), stamp.header);
      if (present.stream().anyMatch(line -> line.contains(material))) {
        clean = Requests.withoutHeader(clean, stamp.header);
      }
    }
    return clean;
  }

  private static Stream<String> others(Collection<String> present) {
    return present.stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(SESSION_COOKIE + "="));
  }
}
