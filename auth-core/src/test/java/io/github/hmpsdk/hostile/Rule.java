package io.github.hmpsdk.hostile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is promised for one kind of trouble: outcomes for each kind of operation (more than one
 * where the SDK may choose), how often the request goes out, and what becomes of its connection.
 * Immutable.
 */
final class Rule {

  /** How often the request of the operation goes over the wire. */
  enum Sends {
    /** It does not. */
    NONE(0, 0, 0, 0),
    /** Exactly once. */
    ONCE(1, 1, 1, 1),
    /** As often as there are attempts if that is harmless, else once. */
    RETRIED(3, 3, 1, 1),
    /** At least once; again only if it is harmless. */
    MAYBE_RETRIED(1, 3, 1, 1),
    /** Once more after another login: a refused request was not carried out. */
    REPLAYED(1, 2, 1, 2);

    private final int least;
    private final int most;
    private final int leastPost;
    private final int mostPost;

    Sends(int least, int most, int leastPost, int mostPost) {
      this.least = least;
      this.most = most;
      this.leastPost = leastPost;
      this.mostPost = mostPost;
    }

    boolean allow(Kind kind, long sends) {
      if (kind.isAboutLogins()) {
        // A login may be tried on a fresh connection, a probe belongs to each attempt.
        return this == NONE ? sends == 0 : sends >= 1 && sends <= 3;
      }
      boolean post = kind == Kind.CREATE;
      return sends >= (post ? leastPost : least) && sends <= (post ? mostPost : most);
    }
  }

  /** What becomes of the connection. */
  enum After {
    /** The next call uses it. */
    KEPT("kept"),
    /** It is closed and carries nothing more. */
    CLOSED("closed"),
    /** Either. */
    EITHER("either");

    private final String word;

    After(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private final Map<Kind, Set<Outcome>> outcomes;
  private final Sends sends;
  private final After after;

  private Rule(Map<Kind, Set<Outcome>> outcomes, Sends sends, After after) {
    this.outcomes = outcomes;
    this.sends = sends;
    this.after = after;
  }

  /** The same for all kinds, except that messages about logins have their own outcomes. */
  static Rule all(Outcome... wanted) {
    return new Rule(new EnumMap<>(Kind.class), Sends.ONCE, After.CLOSED)
        .with(Arrays.asList(Kind.values()), wanted)
        .with(Set.of(Kind.LOGOUT), Outcome.CLOSED)
        .login(Outcome.NO_LOGIN)
        .probe();
  }

  Rule delete(Outcome... wanted) {
    return with(Set.of(Kind.DELETE), wanted);
  }

  Rule picture(Outcome... wanted) {
    return with(Set.of(Kind.PICTURE), wanted);
  }

  Rule download(Outcome... wanted) {
    return with(Set.of(Kind.DOWNLOAD), wanted);
  }

  Rule earlyClose(Outcome... wanted) {
    return with(Set.of(Kind.EARLY_CLOSE), wanted);
  }

  Rule login(Outcome... wanted) {
    return with(Set.of(Kind.LOGIN), wanted);
  }

  /** An unclear probe: some failure that may be repeated, and these. */
  Rule probe(Outcome... also) {
    EnumSet<Outcome> unclear =
        EnumSet.of(Outcome.UNAVAILABLE, Outcome.TRANSPORT, Outcome.NOT_SENT, Outcome.NO_LOGIN);
    unclear.addAll(Arrays.asList(also));
    return with(Set.of(Kind.PROBE), unclear.toArray(Outcome[]::new));
  }

  /** A probe that says clearly that the login lives. */
  Rule clearProbe() {
    return with(Set.of(Kind.PROBE), Outcome.NOT_FOUND);
  }

  Rule sends(Sends other) {
    return new Rule(outcomes, other, after);
  }

  Rule after(After other) {
    return new Rule(outcomes, sends, other);
  }

  Set<Outcome> outcomes(Kind kind) {
    return Objects.requireNonNull(outcomes.get(kind));
  }

  Sends sends() {
    return sends;
  }

  After after() {
    return after;
  }

  Rule with(Iterable<Kind> kinds, Outcome... wanted) {
    Map<Kind, Set<Outcome>> changed = new EnumMap<>(Kind.class);
    changed.putAll(outcomes);
    for (Kind kind : kinds) {
      changed.put(kind, EnumSet.copyOf(Arrays.asList(wanted)));
    }
    return new Rule(changed, sends, after);
  }
}
