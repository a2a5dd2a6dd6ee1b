package io.github.hmpsdk.hostile;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.hostile.Misbehaviour.Place;
import io.github.hmpsdk.hostile.Rule.After;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One cell of the table: one kind of call against one misbehaviour, and what is promised of it. */
final class Cell {

  /** What a deadline may be late by. */
  static final Duration SLACK = Duration.ofMillis(200);

  /** Closing a stream early. */
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  /**
   * For what goes on in the background: a login or logout that nobody waits for has its own end.
   */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** For what is not measured. */
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Kind kind;
  private final Misbehaviour misbehaviour;
  private final TwoFaced appliance;
  private final List<String> faults = new ArrayList<>();
  private Duration late = Duration.ZERO;

  Cell(Kind kind, Misbehaviour misbehaviour) {
    this.kind = kind;
    this.misbehaviour = misbehaviour;
    this.appliance = new TwoFaced(kind, misbehaviour);
  }

  /** What is not as promised; empty if all is well. */
  List<String> faults() {
    return faults;
  }

  /** By how much the worst of the times was over; the machine may be guilty of it. */
  Duration late() {
    return late;
  }

  /** Runs it once. */
  Cell run() throws IOException {
    try (HostileServer server = new HostileServer(misbehaviour.mode(), appliance);
        HmpClient hmp = Clients.of(server, misbehaviour.mode(), kind)) {
      if (kind != Kind.LOGIN) {
        requireWarm(hmp);
      }
      appliance.arm();
      Victim victim = new Victim(hmp, misbehaviour.place() == Place.ANSWER_WITHOUT_READING);
      Outcome outcome = victim.call(kind);
      long returned = System.nanoTime();
      checkOutcome(outcome, victim);
      checkTime(victim);
      afterwards(server, hmp, returned);
    }
    return this;
  }

  /** As often as a busy machine needs. */
  private void requireWarm(HmpClient hmp) {
    HmpApis patient = hmp.with(CallOptions.within(LONG));
    Awaitility.await("the client is logged in").until(() -> isWarm(patient));
  }

  private static boolean isWarm(HmpApis hmp) {
    try {
      return hmp.sources().getSource("warm").getData().getId().equals("warm");
    } catch (HmpException busy) {
      return false;
    }
  }

  private void checkSends(HostileServer server, long returned) {
    int sends = appliance.victims().size();
    if (isCounted(server) && !Exceptions.sends(misbehaviour).allow(kind, sends)) {
      faults.add("sent " + sends + " times");
    }
    // what the call sent itself may be read late by a busy server
    long end = returned + SLACK.toNanos();
    if (!kind.isAboutLogins() && appliance.victims().stream().anyMatch(one -> one.nanos() > end)) {
      faults.add("sent after the call had ended");
    }
  }

  /** A server that says nothing from the start has read nothing either. */
  private boolean isCounted(HostileServer server) {
    return !(misbehaviour.place() == Place.CONNECTION
        && server.visits().stream().anyMatch(visit -> visit.requests().isEmpty())
        && misbehaviour.trouble() == Trouble.SILENT);
  }

  private void checkOutcome(Outcome outcome, Victim victim) {
    Set<Outcome> promised = Exceptions.outcomes(misbehaviour, kind);
    if (!promised.contains(outcome)) {
      faults.add("was " + outcome + " instead of " + promised + " " + brief(victim.failure()));
    }
    if (text(victim.failure()).contains(Answer.CANARY)) {
      faults.add("the exception repeats the server's bytes");
    }
  }

  private void checkTime(Victim victim) {
    Duration most = (kind == Kind.LOGOUT ? Clients.CLOSING : Clients.TIMEOUT).plus(SLACK);
    if (victim.callTime().compareTo(most) > 0) {
      late("the call", victim.callTime(), most);
    }
    if (kind.isStream() && victim.closeTime().compareTo(AT_ONCE) > 0) {
      late("closing the stream", victim.closeTime(), AT_ONCE);
    }
  }

  private void late(String what, Duration took, Duration most) {
    Duration over = took.minus(most);
    late = over.compareTo(late) > 0 ? over : late;
    faults.add(what + " took " + took.toMillis() + " ms of " + most.toMillis());
  }

  private void afterwards(HostileServer server, HmpClient hmp, long returned) {
    server.heal();
    boolean quiet = until(server::isQuiet);
    if (!quiet && !Exceptions.mayStayOpen(misbehaviour)) {
      faults.add("a connection is held although the call is over: " + open(server));
    }
    appliance.disarm();
    if (kind != Kind.LOGOUT) {
      next(hmp);
      checkConnection(server);
    }
    checkSends(server, returned);
    close(server, hmp);
  }

  /** Also a POST must succeed at once; only after a login that failed there is a cooldown. */
  private void next(HmpClient hmp) {
    long end = System.nanoTime() + SOON.toNanos();
    String name = "next-" + NUMBERS.incrementAndGet();
    SourceCreate wanted =
        new SourceCreate().name(name).type(SourceType.UDP).multicast(false).port(1);
    HmpApis patient = hmp.with(CallOptions.within(SOON));
    while (true) {
      try {
        String id = patient.sources().createSource(wanted).getData().getId();
        if (!name.equals(id)) {
          faults.add("the next call got another's answer");
        }
        return;
      } catch (AuthenticationFailedException coolingDown) {
        if (kind != Kind.LOGIN || !coolingDown.isRetryable() || System.nanoTime() - end > 0) {
          faults.add("the next call failed: " + brief(coolingDown));
          return;
        }
        LockSupport.parkNanos(SLACK.toNanos() / 10); // until the cooldown that it names is over
      } catch (RuntimeException failed) {
        faults.add("the next call failed: " + brief(failed));
        return;
      }
    }
  }

  private void checkConnection(HostileServer server) {
    After after = misbehaviour.trouble().rule().after();
    if (appliance.victims().isEmpty() || appliance.nexts().isEmpty() || after == After.EITHER) {
      return;
    }
    int last = appliance.victims().get(appliance.victims().size() - 1).visit();
    if (after == After.KEPT && !kind.isAboutLogins() && kind != Kind.EARLY_CLOSE) {
      int next = appliance.nexts().get(appliance.nexts().size() - 1).visit();
      if (next != last) {
        faults.add("the connection was not kept");
      }
    }
    if (after == After.CLOSED) {
      appliance.victims().stream()
          .map(request -> server.visits().get(request.visit() - 1))
          .filter(visit -> visit.requests().size() > 1 && isUsedAgain(visit))
          .findFirst()
          .ifPresent(visit -> faults.add("used again: " + visit));
    }
  }

  /** Whether something came on it after what was answered badly. */
  private boolean isUsedAgain(Visit visit) {
    Heard last = visit.requests().get(visit.requests().size() - 1);
    return appliance.victims().stream().noneMatch(victim -> victim.equals(last))
        || visit.requests().stream().filter(appliance.victims()::contains).count() > 1;
  }

  private void close(HostileServer server, HmpClient hmp) {
    long begun = System.nanoTime();
    hmp.close();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    if (took.compareTo(Clients.CLOSING.plus(SLACK)) > 0) {
      late("closing the client", took, Clients.CLOSING.plus(SLACK));
    }
    if (!until(() -> server.visits().stream().allMatch(visit -> visit.end() != Visit.End.OPEN))) {
      faults.add("left open after close(): " + open(server));
    }
    if (!Exceptions.mayLast(misbehaviour, kind)
        && server.visits().stream().anyMatch(visit -> visit.end() == Visit.End.CAPPED)) {
      faults.add("a connection lasted to the server's cap");
    }
    if (canLogOut() && !appliance.leaked().isEmpty()) {
      faults.add("never logged out: " + appliance.leaked());
    }
  }

  /** Whether the client can know of the login, and its logout gets through to the server. */
  private boolean canLogOut() {
    if (kind == Kind.LOGIN) {
      return misbehaviour.trouble() != Trouble.QUESTIONABLE; // it may disbelieve the whole head
    }
    return kind != Kind.LOGOUT
        || misbehaviour.place() == Place.ANSWER
        || misbehaviour.place() == Place.ANSWER_WITHOUT_READING;
  }

  private static List<Visit> open(HostileServer server) {
    return server.visits().stream().filter(visit -> visit.end() == Visit.End.OPEN).toList();
  }

  private static boolean until(BooleanSupplier condition) {
    try {
      Awaitility.await().atMost(SOON).until(condition::getAsBoolean);
      return true;
    } catch (ConditionTimeoutException late) {
      return condition.getAsBoolean();
    }
  }

  private static String text(@Nullable Throwable failure) {
    if (failure == null) {
      return "";
    }
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String brief(@Nullable Throwable failure) {
    String text = String.valueOf(failure);
    return failure == null ? "" : "(" + text.substring(0, Math.min(220, text.length())) + ")";
  }

  @Override
  public String toString() {
    return misbehaviour + " x " + kind;
  }
}
