package io.github.hmpsdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.client.model.SourceList;
import io.github.hmpsdk.drift.DriftListener;
import io.github.hmpsdk.drift.DriftLog;
import io.github.hmpsdk.http.DriftRules;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.KnownSecrets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading an answer that is as the definition says: by a decoder that compares it with the
 * definition, by one that does not, and by Jackson alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class DecodeBenchmark {

  private final HmpDecoder comparing =
      new HmpDecoder(
          HmpDecoder.DEFAULT_LIMIT,
          new KnownSecrets(),
          new DriftRules(new DriftLog(DriftListener.NONE, "hmp"), false));
  private final HmpDecoder notComparing = new HmpDecoder();
  private final ObjectReader jackson = PlainJson.readerFor(SourceList.class);

  /** Sources in the answer. */
  @Param({"1", "15", "100"})
  public int items;

  private byte[] body = {};
  private final Request request =
      Request.create(
          Request.HttpMethod.GET, "/sources", Map.of(), null, UTF_8, new RequestTemplate());

  /** Writes the answer. */
  @Setup
  public void answer() {
    body = Payloads.sources(items);
  }

  /** As a client does, whose drift is told. */
  @Benchmark
  public @Nullable Object compared() throws IOException {
    return comparing.decode(response(), SourceList.class);
  }

  /** As a decoder does that belongs to no client. */
  @Benchmark
  public @Nullable Object notCompared() throws IOException {
    return notComparing.decode(response(), SourceList.class);
  }

  /** What reading costs in any case. */
  @Benchmark
  public Object jackson() throws IOException {
    return jackson.readValue(body);
  }

  private Response response() {
    return Response.builder()
        .status(200)
        .headers(Map.of("Content-Type", List.of("application/json")))
        .body(body)
        .request(request)
        .build();
  }
}
