package io.github.hmpsdk.samples.springservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. What it knows of the appliance stands in {@code application.yaml}. */
@SpringBootApplication(proxyBeanMethods = false)
public class RecorderApplication {

  /**
   * Starts the service.
   *
   * @param arguments properties, such as {@code --hmp.url=https://hmp.example.com}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(RecorderApplication.class, arguments);
  }
}
