package io.github.hmpsdk.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the observations that have stopped. */
final class Stopped implements ObservationHandler<Observation.Context> {

  private final List<Observation.Context> all = new CopyOnWriteArrayList<>();

  ObservationRegistry registry() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(this);
    return registry;
  }

  List<Observation.Context> named(String name) {
    return all.stream().filter(context -> name.equals(context.getName())).toList();
  }

  @Override
  public void onStop(Observation.Context context) {
    all.add(context);
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return true;
  }
}
