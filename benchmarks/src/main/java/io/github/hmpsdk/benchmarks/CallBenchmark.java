package io.github.hmpsdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.SourceList;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A signed-in call without a wire, beside the least that a call by hand needs: an address, a
 * constant header, a prepared reader.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class CallBenchmark {

  private static final Map<String, Collection<String>> CONSTANT =
      Map.of(
          "Accept",
          List.of("application/json"),
          "Cookie",
          List.of("calypso-session-id=0123456789"));

  private final Client appliance = new InMemoryAppliance(Payloads.sources(1));
  private final ObjectReader reader = PlainJson.readerFor(SourceList.class);
  private final Request.Options options = new Request.Options();
  private HmpClient hmp = client();

  private HmpClient client() {
    return HmpClient.builder("https://hmp.example.com")
        .credentials(HmpCredentials.localUser("operator", "secret"))
        .httpClient(appliance)
        .build();
  }

  /** Logs in. */
  @Setup
  public void logIn() {
    hmp = client();
    SourceList unused = hmp.sources().listSources();
  }

  /** Logs out. */
  @TearDown
  public void logOut() {
    hmp.close();
  }

  /** By the SDK. */
  @Benchmark
  public Object sdk() {
    return hmp.sources().listSources();
  }

  /** By hand. */
  @Benchmark
  public Object byHand() throws IOException {
    Request request =
        Request.create(
            Request.HttpMethod.GET,
            "https://hmp.example.com" + "/apis" + "/sources",
            CONSTANT,
            null,
            UTF_8,
            null);
    try (Response response = appliance.execute(request, options)) {
      return reader.readValue(response.body().asInputStream());
    }
  }
}
