package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpWatch;
import io.github.hmpsdk.HmpWatchEvent;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** What the sample can, shown on an emulated appliance. */
record WallStory(HmpEmulator appliance, HmpClient hmp, Consumer<String> say) {

  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  void run() throws InterruptedException {
    Boxes boxes = Boxes.all(hmp);
    List<Box> wall = boxes.look();
    BlockingQueue<HmpWatchEvent<Box>> events = new LinkedBlockingQueue<>();
    try (HmpWatch<Box> watch = boxes.watch(EVERY)) {
      watch.addListener(events::put);
      for (int told = 0; told < wall.size(); told++) {
        say.accept(Box.line(events.take()));
      }
      send(first(wall, true), "unmute", "");
      say.accept("-- the watch saw it: " + Box.line(events.take()));
      send(first(wall, true), "set-channel", "Operating room 3");
      send(first(wall, false), "mute", "");

      appliance.answerTimes("listDevices", 3, Fault.status(500));
      say.accept("-- the appliance cannot be asked, and answers again:");
      say.accept(Box.line(events.take()));
      say.accept(Box.line(events.take()));
    }
  }

  private void send(Box box, String name, String value) {
    String text = "-- " + (name + " " + value).strip() + " for " + box.name() + ": ";
    try {
      Boxes.all(hmp).send(box.id(), TrackedCommand.of(name, value, new Channels(hmp)), PATIENCE);
      say.accept(text + "done");
    } catch (HmpException failure) {
      say.accept(text + failure.getMessage());
    }
  }

  private static Box first(List<Box> wall, boolean reached) {
    return wall.stream()
        .filter(box -> box.isReached() == reached)
        .findFirst()
        .orElseThrow(() -> new WallException("The demo has no such box"));
  }
}
