package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.samples.support.Poller;
import java.util.List;
import java.util.function.Consumer;

/** What the sample can, shown on an emulated appliance. */
final class WallStory {

  private final HmpEmulator appliance;
  private final HmpClient hmp;
  private final Boxes boxes;
  private final Consumer<String> say;

  WallStory(HmpEmulator appliance, HmpClient hmp, Poller poller, Consumer<String> say) {
    this.appliance = appliance;
    this.hmp = hmp;
    this.boxes = new Boxes(hmp, poller);
    this.say = say;
  }

  void run() throws InterruptedException {
    Wall wall = boxes.look(List.of(), List.of());
    wall.lines().forEach(say);
    Box box = first(wall, true);
    send(box, "unmute", "");
    send(box, "set-volume", "35");
    send(box, "set-channel", "Operating room 3");
    send(first(wall, false), "mute", "");

    Wall now = boxes.look(List.of(), List.of());
    say.accept("-- changed since the first look:");
    now.changesSince(wall).forEach(say);

    appliance.answerTimes("listDevices", 9, Fault.status(500));
    say.accept("-- the appliance cannot be asked:");
    boxes.lookAgain(now, List.of(), List.of()).changesSince(now).forEach(say);
    appliance.calm();
  }

  private void send(Box box, String name, String value) throws InterruptedException {
    String text = "-- " + (name + " " + value).strip() + " for " + box.name() + ": ";
    try {
      boxes.send(box.id(), TrackedCommand.of(name, value, new Channels(hmp)));
      say.accept(text + "done");
    } catch (HmpException failure) {
      say.accept(text + failure.getMessage());
    }
  }

  private static Box first(Wall wall, boolean reached) {
    return wall.boxes().values().stream()
        .filter(box -> box.isReached() == reached)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .findFirst()
        .orElseThrow(() -> new WallException("The demo has no such box"));
  }
}
