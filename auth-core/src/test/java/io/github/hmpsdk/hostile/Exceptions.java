package io.github.hmpsdk.hostile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cells that the rules do not cover, by name and with the reason. */
final class Exceptions {

  /** One exception: other outcomes than the rule's. */
  record Case(String row, Set<Kind> kinds, Set<Outcome> outcomes, String reason) {}

  static final List<Case> ALL =
      List.of(
          new Case(
              "trailers drip",
              EnumSet.of(Kind.DOWNLOAD),
              EnumSet.of(Outcome.ANSWER, Outcome.READ_FAILS),
              "the film is whole before its trailers, which may drip within the read timeout"));

  /** Bytes come, if none of the film: the read timeout is for silence, closing is the caller's. */
  private static final Set<String> DRIPS = Set.of("trailers drip", "chunk extension drips");

  /** A 401 says that nothing was carried out, however its body ends: one replay is in order. */
  private static final String REFUSAL = "401, ";

  private Exceptions() {}

  static Set<Outcome> outcomes(Misbehaviour misbehaviour, Kind kind) {
    return ALL.stream()
        .filter(one -> one.row().equals(misbehaviour.name()) && one.kinds().contains(kind))
        .findFirst()
        .map(Case::outcomes)
        .orElseGet(() -> EnumSet.copyOf(misbehaviour.trouble().rule().outcomes(kind)));
  }

  static Rule.Sends sends(Misbehaviour misbehaviour) {
    return misbehaviour.name().startsWith(REFUSAL)
        ? Rule.Sends.REPLAYED
        : misbehaviour.trouble().rule().sends();
  }

  static boolean mayLast(Misbehaviour misbehaviour, Kind kind) {
    return kind == Kind.DOWNLOAD && DRIPS.contains(misbehaviour.name());
  }

  /** A connection that rests is looked at before it is used again, not while it rests. */
  static boolean mayStayOpen(Misbehaviour misbehaviour) {
    return misbehaviour.trouble() == Trouble.BEHIND;
  }
}
