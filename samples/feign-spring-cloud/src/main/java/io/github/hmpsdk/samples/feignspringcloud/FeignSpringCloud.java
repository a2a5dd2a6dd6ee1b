package io.github.hmpsdk.samples.feignspringcloud;

import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpException;
import java.io.PrintStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that has its clients from Spring Cloud OpenFeign. */
@EnableFeignClients
@SpringBootApplication(proxyBeanMethods = false)
public class FeignSpringCloud {

  private static final Fault BUSY = Fault.status(503);

  /**
   * Runs the sample against an emulated appliance.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      try (ConfigurableApplicationContext application = start(appliance)) {
        run(application.getBean(Sources.class), appliance, out);
      }
      out.println("Logged out: " + appliance.seen().liveLogins() + " logins left");
    }
  }

  private static ConfigurableApplicationContext start(HmpEmulator appliance) {
    return new SpringApplicationBuilder(FeignSpringCloud.class)
        .web(WebApplicationType.NONE)
        .run(
            "--spring.main.banner-mode=off",
            "--hmp.url=" + appliance.url(),
            "--hmp.pin=" + appliance.pinnedKey(),
            "--hmp.user=operator",
            "--hmp.password=operator-password");
  }

  private static void run(Sources sources, HmpEmulator appliance, PrintStream out) {
    out.println("Logged in: " + found(sources));
    appliance.dropLogins();
    out.println("The login was ended; the next call just works: " + found(sources));
    appliance.answerNext("listSources", BUSY);
    out.println("The appliance was busy, and is asked again: " + found(sources));
    appliance.answerNext("createSource", BUSY);
    try {
      sources.createSource(
          new SourceCreate().name("Cloud").type(SourceType.UDP).multicast(false).port(4900));
    } catch (HmpException failure) {
      out.println("A POST is not sent again: " + failure.getClass().getSimpleName());
    }
    out.println("Sent " + appliance.seen().count("createSource") + " time");
  }

  private static String found(Sources sources) {
    return sources.listSources().getData().size() + " sources";
  }
}
