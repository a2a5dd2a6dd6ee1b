package io.github.hmpsdk.hostile;

import io.github.hmpsdk.hostile.Misbehaviour.Place;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An appliance that is well, until it is armed: then it answers one kind of request badly, and all
 * others well. Counts sends, logins and logouts. Thread-safe.
 */
final class TwoFaced implements HostileServer.Behaviour {

  private static final Pattern NEXT = Pattern.compile("\"(next-\\d+)\"");
  private static final Pattern COOKIE = Pattern.compile("calypso-session-id=([^;\\s]+)");
  private static final String LOGIN = "/apis/authentication/login";

  private final Kind kind;
  private final Misbehaviour misbehaviour;
  private final AtomicInteger cookies = new AtomicInteger();
  private final Set<String> loggedIn = ConcurrentHashMap.newKeySet();
  private final Set<String> loggedOut = ConcurrentHashMap.newKeySet();
  private final List<Heard> victims = new CopyOnWriteArrayList<>();
  private final List<Heard> nexts = new CopyOnWriteArrayList<>();
  private volatile boolean armed;

  TwoFaced(Kind kind, Misbehaviour misbehaviour) {
    this.kind = kind;
    this.misbehaviour = misbehaviour;
  }

  void arm() {
    armed = true;
  }

  void disarm() {
    armed = false;
  }

  /** The requests that were answered badly, or would have been. */
  List<Heard> victims() {
    return victims;
  }

  /** The requests of the next call. */
  List<Heard> nexts() {
    return nexts;
  }

  /** The logins that the client knows of, and that nobody ended. */
  Set<String> leaked() {
    Set<String> left = ConcurrentHashMap.newKeySet();
    left.addAll(loggedIn);
    left.removeAll(loggedOut);
    return left;
  }

  @Override
  public @Nullable Script opening() {
    return armed ? misbehaviour.opening() : null;
  }

  @Override
  public boolean readsBody(Heard request) {
    return !(armed
        && misbehaviour.place() == Place.ANSWER_WITHOUT_READING
        && kind.isVictim(request));
  }

  @Override
  public Script answer(Heard request) {
    if (request.head().startsWith("CONNECT ")) {
      return armed && misbehaviour.place() == Place.TUNNEL
          ? misbehaviour.script().of(Answer.json(""))
          : Script.empty().send("HTTP/1.1 200 Connected\r\n\r\n").startTls();
    }
    Matcher next = NEXT.matcher(request.body());
    if (next.find()) {
      nexts.add(request);
      return Script.empty().whole(Answer.json("{\"data\":{\"id\":\"" + next.group(1) + "\"}}"));
    }
    if (request.is("GET", "/apis/sources/warm")) {
      return warm();
    }
    return kind.isVictim(request) ? victim(request) : other(request);
  }

  private Script victim(Heard request) {
    if (request.is("DELETE", LOGIN)) {
      loggedOut.add(cookie(request));
    }
    if (armed || !kind.isAboutLogins()) { // before and after, logins are well and many
      victims.add(request);
    }
    Answer good = kind == Kind.LOGIN ? login() : kind.good();
    boolean spoil =
        armed && misbehaviour.place() != Place.CONNECTION && misbehaviour.place() != Place.TUNNEL;
    return spoil ? misbehaviour.script().of(good) : Script.empty().whole(good);
  }

  private Script other(Heard request) {
    if (request.is("POST", LOGIN)) {
      return Script.empty().whole(login().field("Connection: close")).finish();
    }
    if (request.is("DELETE", LOGIN)) {
      loggedOut.add(cookie(request));
      return Script.empty().whole(Answer.json("{}"));
    }
    if (request.is("GET", "/apis/sources/victim") && kind == Kind.PROBE) {
      return Script.empty().whole(Answer.json("").status("404 Not Found"));
    }
    return Script.empty().whole(Answer.json("{\"data\":{\"id\":\"victim\"}}"));
  }

  /** Calls find no open connection, so that what happens to a new one happens to them. */
  private Script warm() {
    Answer answer = Answer.json("{\"data\":{\"id\":\"warm\"}}");
    return kind == Kind.PROBE
        ? Script.empty().whole(answer)
        : Script.empty().whole(answer.field("Connection: close")).finish();
  }

  private Answer login() {
    String cookie = "hostile-cookie-" + cookies.incrementAndGet();
    return Answer.json("{\"data\":{\"sessionId\":\"" + cookie + "\"}}")
        .field("Set-Cookie: calypso-session-id=" + cookie + "; Path=/; HttpOnly")
        .whenDelivered(() -> loggedIn.add(cookie));
  }

  private static String cookie(Heard request) {
    Matcher cookie = COOKIE.matcher(request.header("Cookie"));
    return cookie.find() ? cookie.group(1) : "";
  }
}
