package io.github.hmpsdk.samples.feignbyhand;

import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallPolicy;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.Retryable;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.TransportSettings;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.PrintStream;
import java.time.Duration;

/** The same calls with more and more of the SDK around them. */
public final class FeignByHand {

  private static final Fault BUSY = Fault.status(503);

  private final HmpEmulator appliance;
  private final PrintStream out;

  private FeignByHand(HmpEmulator appliance, PrintStream out) {
    this.appliance = appliance;
    this.out = out;
  }

  /**
   * Runs the sample against an emulated appliance.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (HmpEmulator appliance = HmpEmulator.start();
        HttpTransport http =
            new HttpTransport(HmpTls.pinnedKey(appliance.pinnedKey()), TransportSettings.DEFAULT)) {
      String api = appliance.url() + "/apis";
      HmpCredentials operator = HmpCredentials.localUser("operator", "operator-password");
      // requests go through the re-authenticating client, logins straight to the HTTP client
      try (AuthSession session = AuthSession.open(api, operator, http)) {
        new FeignByHand(appliance, out).run(new Clients(api, http, session));
      }
      out.println("Logged out: " + appliance.seen().liveLogins() + " logins left");
    }
  }

  private void run(Clients clients) {
    SourcesApi plain = clients.plain(SourcesApi.class);
    out.println("Without Resilience4j: " + found(plain));
    appliance.dropLogins();
    out.println("The login was ended; the next call just works: " + found(plain));
    appliance.answerNext("listSources", BUSY);
    out.println("A busy appliance is an error: " + failure(() -> found(plain)));

    SourcesApi repeating = clients.repeating(SourcesApi.class, calls());
    appliance.answerNext("listSources", BUSY);
    int before = appliance.seen().count("listSources");
    String found = found(repeating);
    int sent = appliance.seen().count("listSources") - before;
    out.println("With the SDK's policy it is asked again: " + found + ", sent " + sent + " times");
    appliance.answerNext("createSource", BUSY);
    String refused = failure(() -> create(repeating));
    int creations = appliance.seen().count("createSource");
    out.println("A POST is not: " + refused + ", sent " + creations + " time");

    appliance.answerNext("listSources", BUSY);
    out.println("With a Retry of one's own: " + ownRetry().executeSupplier(() -> found(plain)));
  }

  /** One for all clients of an appliance: they share its budget and its circuit breaker. */
  private static CallExecutor calls() {
    return CallExecutor.of(CallPolicy.DEFAULT.withTimeout(Duration.ofSeconds(30)));
  }

  /** Only around what may be repeated: it cannot know a GET from a POST. */
  private static Retry ownRetry() {
    return Retry.of(
        "mine",
        RetryConfig.custom()
            .maxAttempts(3)
            .retryOnException(failure -> failure instanceof Retryable fault && fault.isRetryable())
            .build());
  }

  private static String found(SourcesApi sources) {
    return sources.listSources().getData().size() + " sources";
  }

  private static void create(SourcesApi sources) {
    sources.createSource(
        new SourceCreate().name("By hand").type(SourceType.UDP).multicast(false).port(4900));
  }

  private static String failure(Runnable call) {
    try {
      call.run();
      return "none";
    } catch (HmpException failure) {
      return failure.getClass().getSimpleName();
    }
  }
}
