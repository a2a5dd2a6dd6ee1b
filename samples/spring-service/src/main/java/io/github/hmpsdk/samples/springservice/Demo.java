package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The service beside an emulated appliance, until it is stopped with Ctrl-C. */
public final class Demo {

  private Demo() {}

  /**
   * Starts both.
   *
   * @param arguments properties of the service, such as {@code --server.port=8081}
   * @throws InterruptedException if the wait for the end is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      Stream<String> known =
          Stream.of(
              "--hmp.url=" + appliance.url(),
              "--hmp.tls.pin=" + appliance.pinnedKey(),
              "--hmp.auth.password=operator-password");
      CountDownLatch ended = new CountDownLatch(1);
      ConfigurableApplicationContext service =
          SpringApplication.run(
              RecorderApplication.class,
              Stream.concat(known, Arrays.stream(arguments)).toArray(String[]::new));
      service.addApplicationListener(event -> endAt(event, ended));
      System.out.println(
          "Listening on http://localhost:"
              + service.getEnvironment().getProperty("local.server.port")
              + "/rooms; stop with Ctrl-C");
      ended.await();
    }
  }

  private static void endAt(Object event, CountDownLatch ended) {
    if (event instanceof ContextClosedEvent) {
      ended.countDown();
    }
  }
}
