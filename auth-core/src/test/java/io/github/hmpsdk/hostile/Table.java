package io.github.hmpsdk.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows, in groups, and their page. */
final class Table {

  private static final String NONE = "-";

  private Table() {}

  static Map<String, List<Misbehaviour>> groups() {
    Map<String, List<Misbehaviour>> groups = new LinkedHashMap<>();
    groups.put("Connections that do not come about", connections());
    groups.put("No answer", SlowServers.heads());
    groups.put("Answers that never end", SlowServers.bodies());
    groups.put("Errors that never end", SlowServers.errors());
    groups.put("No HTTP, or only its beginning", BrokenServers.heads());
    groups.put("Bodies that break", BrokenServers.bodies());
    groups.put("More than the answer", ConfusingServers.behind());
    groups.put("Contradictions about the end", ConfusingServers.framings());
    groups.put("The last answer of a connection", ConfusingServers.last());
    groups.put("Odd, and right", ConfusingServers.odd());
    groups.put("Questionable", LyingServers.questionable());
    groups.put("Success with another content", LyingServers.contents());
    groups.put("Refusals in disguise", LyingServers.disguises());
    groups.put("Errors, and proxies that answer themselves", LyingServers.proxies());
    return groups;
  }

  private static List<Misbehaviour> connections() {
    return Stream.concat(SlowServers.connections().stream(), BrokenServers.connections().stream())
        .toList();
  }

  static List<Misbehaviour> rows() {
    return groups().values().stream().flatMap(List::stream).toList();
  }

  /** What is promised, in Markdown; without any measurement, so that it changes only with us. */
  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Trouble trouble : Trouble.values()) {
      page.append("| ").append(word(trouble)).append(" | ").append(trouble.promise());
      page.append(" | ").append(trouble.rule().after()).append(" |\n");
    }
    groups().forEach((title, rows) -> page.append(section(title, rows)));
    return page.append(exceptions()).toString();
  }

  private static String section(String title, List<Misbehaviour> rows) {
    StringBuilder text = new StringBuilder("\n## " + title + "\n\n| The server | Rule |");
    for (Kind kind : Kind.values()) {
      text.append(' ').append(kind).append(" |");
    }
    text.append("\n|").append(" --- |".repeat(Kind.values().length + 2)).append('\n');
    for (Misbehaviour row : rows) {
      text.append("| ").append(row).append(" | ").append(word(row.trouble())).append(" |");
      for (Kind kind : Kind.values()) {
        text.append(' ').append(cell(row, kind)).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(Misbehaviour row, Kind kind) {
    return row.kinds().contains(kind)
        ? Exceptions.outcomes(row, kind).stream()
            .sorted()
            .map(Outcome::toString)
            .collect(Collectors.joining(", "))
        : NONE;
  }

  private static String exceptions() {
    StringBuilder text = new StringBuilder("\n## Exceptions to the rules\n\n");
    if (Exceptions.ALL.isEmpty()) {
      return text.append("None.\n").toString();
    }
    text.append("| The server | Kinds | Reason |\n| --- | --- | --- |\n");
    for (Exceptions.Case one : Exceptions.ALL) {
      text.append("| ").append(one.row()).append(" | ");
      text.append(
          one.kinds().stream().sorted().map(Kind::toString).collect(Collectors.joining(", ")));
      text.append(" | ").append(one.reason()).append(" |\n");
    }
    return text.toString();
  }

  private static String word(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static final String INTRODUCTION =
      """
      # Servers that misbehave

      What each kind of call makes of a server or proxy that does what it should not. Every cell is run by
      `HostileServersTest` in `auth-core`, which also writes this page to `auth-core/target/hostile-servers.md` and compares
      it with this one: after a change of the rules, copy it over.

      For every cell, besides its outcome:

      - **Time**: the call ends by its timeout plus 200 ms; closing a client by its bound plus 200 ms; closing a download early within
        100 ms. A download's timeout is for the head of the answer; then the read timeout holds, between bytes.
      - **Sends**: a POST goes out once, unless it was surely not sent (then zero times), or its login was refused (then twice). Nothing
        goes out after the call has ended.
      - **The connection** afterwards is kept, or closed and never used again, as the rule says. The next call, a POST, succeeds at once and gets
        its own answer. After `close()` no connection is left.
      - **Logins**: every login that the client got to know is logged out after `close()`.
      - **Secrets**: no byte of what the server said stands in the exception, its causes or their texts.

      Several outcomes in a cell: the SDK may choose, and any of them is right. "answer" for a DELETE means done. "read fails" is an
      `IOException` from the stream; "flows" a download that goes on for as long as its caller wants; "no login", "login refused" and "bad credentials" are the reasons
      of `AuthenticationFailedException`; "transport" and "not sent" are `HmpTransportException` with `mayHaveBeenSent()` true and false. "probe" is a call that got an
      unexplained 404, after which `GET /authentication/login` misbehaves. "-": makes no sense.

      | Rule | Promise | Connection afterwards |
      | --- | --- | --- |
      """;
}
