package io.github.hmpsdk.hostile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cells that the rules do not cover, by name and with the reason. */
final class Exceptions {

  /** One exception: other outcomes than the rule's. */
  record Case(String row, Set<Kind> kinds, Set<Outcome> outcomes, String reason) {}

  static final List<Case> ALL = List.of();

  private Exceptions() {}

  static Set<Outcome> outcomes(Misbehaviour misbehaviour, Kind kind) {
    return ALL.stream()
        .filter(one -> one.row().equals(misbehaviour.name()) && one.kinds().contains(kind))
        .findFirst()
        .map(Case::outcomes)
        .orElseGet(() -> EnumSet.copyOf(misbehaviour.trouble().rule().outcomes(kind)));
  }
}
