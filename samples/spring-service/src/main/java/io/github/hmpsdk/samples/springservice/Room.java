package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.client.model.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session of the appliance, as this service's callers see it.
 *
 * @param id its id
 * @param title its title
 * @param live whether it is live
 * @param recording whether it is being recorded
 */
public record Room(String id, @Nullable String title, boolean live, boolean recording) {

  static Room of(Session session) {
    return new Room(
        session.getId(),
        session.getTitle(),
        Boolean.TRUE.equals(session.getActive()),
        Boolean.TRUE.equals(session.getRecording()));
  }
}
