package io.github.hmpsdk.hostile;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: what the server does instead of answering well. Immutable.
 *
 * @param name what the page says
 * @param trouble what kind of trouble it is for the client, which decides what is promised
 * @param mode how the server is spoken to
 * @param place where it happens
 * @param script makes the script from the answer that would be right
 * @param kinds for which kinds it makes sense
 */
record Misbehaviour(
    String name,
    Trouble trouble,
    HostileServer.Mode mode,
    Place place,
    Maker script,
    Set<Kind> kinds) {

  /** Where it happens. */
  enum Place {
    /** As the answer to the request. */
    ANSWER,
    /** The same, and the request's body stays unread. */
    ANSWER_WITHOUT_READING,
    /** As soon as a connection is accepted. */
    CONNECTION,
    /** As the answer to CONNECT. */
    TUNNEL
  }

  /** Spoils an answer. */
  @FunctionalInterface
  interface Maker {
    Script of(Answer good);
  }

  static Misbehaviour answer(String name, Trouble trouble, Maker script) {
    return new Misbehaviour(
        name, trouble, HostileServer.Mode.PLAIN, Place.ANSWER, script, EnumSet.allOf(Kind.class));
  }

  /** The right answer with something wrong in it, well framed. */
  static Misbehaviour content(String name, Trouble trouble, UnaryOperator<Answer> spoil) {
    return answer(name, trouble, good -> Script.empty().whole(spoil.apply(good)));
  }

  /** On every new connection. */
  static Misbehaviour connection(String name, Trouble trouble, Script script) {
    return answer(name, trouble, good -> script).at(Place.CONNECTION);
  }

  Misbehaviour at(Place other) {
    return new Misbehaviour(name, trouble, mode, other, script, kinds);
  }

  Misbehaviour over(HostileServer.Mode other) {
    return new Misbehaviour(name, trouble, other, place, script, kinds);
  }

  Misbehaviour only(Predicate<Kind> wanted) {
    EnumSet<Kind> some = EnumSet.copyOf(kinds);
    some.removeIf(wanted.negate());
    return new Misbehaviour(name, trouble, mode, place, script, some);
  }

  /** The script of a connection; null if connections are well. */
  @Nullable Script opening() {
    return place == Place.CONNECTION ? script.of(Answer.json("")) : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
