package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the events that are due, with the times at which they were. Nobody calls it by the
 * clock: it is enough to catch up before anybody looks. Of a weekly event that nobody looked at for
 * weeks, the last time is carried out.
 */
final class ScheduledEventRunner {

  private final MediaSessions sessions;

  ScheduledEventRunner(MediaSessions sessions) {
    this.sessions = sessions;
  }

  void catchUp(long now) {
    for (ScheduledEvent event : sessions.events().all()) {
      sessions
          .objects()
          .find(event.session())
          .ifPresent(
              session -> sessions.events().replace(event.id(), caughtUp(event, session, now)));
    }
  }

  private ScheduledEvent caughtUp(ScheduledEvent event, StoredObject session, long now) {
    ScheduledEvent current = endIfOver(event, session, now);
    OptionalLong start = EventSchedule.latestStart(current.body(), now);
    if (current.isActive() && start.isPresent() && start.getAsLong() > current.handledUntil()) {
      long begin = start.getAsLong();
      ScheduledEvent idle = end(current, session, begin);
      return endIfOver(idle.begun(begin, begin(idle, session, begin)), session, now);
    }
    return current;
  }

  private @Nullable String begin(ScheduledEvent event, StoredObject session, long start) {
    if (event.setsLive()) {
      setLive(session, true, start);
    }
    List<String> sources = sessions.sourcesOf(session);
    if (!event.records() || sources.isEmpty()) {
      return null;
    }
    return sessions
        .recorder()
        .start(
            UUID.randomUUID().toString(),
            session,
            sources,
            SharePermissionLevels.owner(session),
            Instant.ofEpochSecond(start))
        .id();
  }

  private ScheduledEvent endIfOver(ScheduledEvent event, StoredObject session, long now) {
    ScheduledEvent.Run run = event.run();
    return run == null || run.ends() > now ? event : end(event, session, run.ends());
  }

  private ScheduledEvent end(ScheduledEvent event, StoredObject session, long at) {
    ScheduledEvent.Run run = event.run();
    if (run == null) {
      return event;
    }
    if (event.setsLive()) {
      setLive(session, false, at);
    }
    if (run.recording() != null) {
      sessions
          .recorder()
          .running()
          .find(run.recording())
          .ifPresent(it -> sessions.recorder().stop(it, Instant.ofEpochSecond(at)));
    }
    return event.ended();
  }

  private static void setLive(StoredObject session, boolean live, long at) {
    session.replace(fields -> SessionFields.with(fields, "active", live, at));
  }
}
