package io.github.hmpsdk;

/** Where in an answer a server can repeat a text. */
enum CanaryPlace {
  ERROR_MESSAGE(
      "400 Bad\r\nContent-Type: application/json\r\n\r\n{\"code\":\"1\",\"message\":\"got %s\"}"),
  ERROR_NAME("409 Bad\r\n\r\n{\"code\":\"%s\",\"name\":\"%s\"}"),
  ERROR_OF_THE_SERVER("500 Bad\r\n\r\n{\"name\":\"a\",\"message\":\"%s\"}"),
  ERROR_WITHOUT_PERMISSION("403 No\r\n\r\n{\"name\":\"a\",\"message\":\"%s\"}"),
  ERROR_NOT_FOUND("404 No\r\n\r\n{\"name\":\"a\",\"message\":\"%s\"}"),
  ERROR_UNAUTHORIZED("401 No\r\n\r\n{\"name\":\"a\",\"message\":\"%s\"}"),
  ERROR_UNAVAILABLE("503 No\r\nRetry-After: %s\r\n\r\n{\"name\":\"a\",\"message\":\"%s\"}"),
  ERROR_PAGE("502 Bad\r\nContent-Type: text/html\r\n\r\n<html>%s</html>"),
  STATUS_LINE("%s\r\n\r\n"),
  REASON("500 %s\r\n\r\n"),
  HEADER_LINE("200 OK\r\n%s\r\n\r\n{}"),
  FOLDED_HEADER("200 OK\r\n : %s\r\n\r\n{}"),
  SET_COOKIE_LINE("200 OK\r\nSet-Cookie calypso-session-id=%s\r\n\r\n{}"),
  CONTENT_LENGTH("200 OK\r\nContent-Length: %s\r\n\r\n{}"),
  TRANSFER_ENCODING("200 OK\r\nTransfer-Encoding: %s\r\n\r\n{}"),
  CONTENT_ENCODING(json("Content-Encoding: %s\r\n", "%s")),
  CONTENT_TYPE("200 OK\r\nContent-Type: text/%s\r\n\r\n{}"),
  CHUNK_HEADER(json("Transfer-Encoding: chunked\r\n", "%s\r\n")),
  LATER_CHUNK(json("Transfer-Encoding: chunked\r\n", "1\r\n{\r\n%s\r\n")),
  TRAILER(json("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n%s\r\n\r\n")),
  LOCATION("302 Go\r\nLocation: https://evil.invalid/%s\r\n\r\n"),
  BAD_LOCATION("307 Go\r\nLocation: %s\r\n\r\n%s"),
  PAGE("200 OK\r\nContent-Type: text/html\r\n\r\n<html>%s</html>"),
  NOT_JSON(json("", "%s")),
  OTHER_TYPE(json("", "{\"data\":\"%s\"}")),
  OTHER_PROPERTY(json("", "{\"data\":{\"%s\":1,\"port\":\"%s\"}}")),
  OTHER_LIST(json("", "[\"%s\"]")),
  COOKIE_VALUE(json("Set-Cookie: calypso-session-id=%s\u00e9\r\n", "{}")),
  TOKEN_VALUE(json("", "{\"data\":{\"authToken\":\"%s\u00e9\"}}"));

  private final String answer;

  CanaryPlace(String answer) {
    this.answer = answer;
  }

  /** The body ends where the connection does. */
  String repeating(String text) {
    return "HTTP/1.1 " + answer.replace("%s", text) + RawServer.THEN_CUT;
  }

  private static String json(String headers, String body) {
    return "200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
  }
}
