package io.github.hmpsdk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The contenders side by side over loopback HTTPS, in interleaved rounds, so that what the machine
 * does besides meets all of them. Prints a table: throughput, processor time and allocation of each
 * beside those by hand; medians of the ratios of a round, with the lowest and the highest.
 */
public final class WireBenchmark {

  private static final int[] THREADS = {1, 8, 64};
  private static final int[] ITEMS = {1, 15, 100};
  private static final double MICRO = 1e-3;

  private final Map<String, Contender> contenders = new LinkedHashMap<>();
  private final int rounds;
  private final long roundNanos;

  /** What one contender did in one round. */
  private record Measured(double perSecond, double cpuMicros, double bytes) {}

  private WireBenchmark(Map<String, Supplier<Contender>> makers, int rounds, double seconds) {
    makers.forEach((name, maker) -> contenders.put(name, maker.get()));
    this.rounds = rounds;
    this.roundNanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  /**
   * Runs all of it.
   *
   * @param arguments rounds and seconds of a round; 7 and 2 without
   * @throws Exception what goes wrong
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2;
    Path pem = Files.createTempFile("hmp", ".pem");
    Files.delete(pem);
    String pin = CannedServer.newKey(pem);
    Process server = server(pem);
    try {
      String port =
          new BufferedReader(
                  new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      Contenders all = new Contenders("https://127.0.0.1:" + port, pin, pem);
      new WireBenchmark(all.all(), rounds, seconds).run();
    } finally {
      server.destroy();
      Files.deleteIfExists(pem);
    }
  }

  private static Process server(Path pem) throws Exception {
    return new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            CannedServer.class.getName(),
            pem.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void run() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, %s; %d rounds of %.1f s%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        LocalDate.now(ZoneOffset.UTC),
        rounds,
        roundNanos / 1e9);
    System.out.println(
        "| threads | items | client | calls/s | throughput | processor time | allocation | kB a call |");
    System.out.println("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    for (int items : ITEMS) {
      for (int threads : THREADS) {
        compare(items, threads);
      }
    }
    contenders.values().forEach(Contender::close);
  }

  private void compare(int items, int threads) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Map<String, List<Measured>> results = new LinkedHashMap<>();
      for (int round = -1; round < rounds; round++) {
        for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
          Measured measured = measured(contender.getValue(), items, threads, workers);
          if (round >= 0) { // the first one warms up
            results.computeIfAbsent(contender.getKey(), name -> new ArrayList<>()).add(measured);
          }
        }
      }
      print(items, threads, results);
    } finally {
      workers.shutdownNow();
    }
  }

  private Measured measured(Contender contender, int items, int threads, ExecutorService workers)
      throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long begun = System.nanoTime();
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(() -> calls(contender, items, begun + roundNanos));
    }
    long calls = 0;
    long bytes = 0;
    for (Future<long[]> done : workers.invokeAll(tasks)) {
      calls += done.get()[0];
      bytes += done.get()[1];
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Measured(
        calls / seconds,
        (system.getProcessCpuTime() - cpu) * MICRO / calls,
        (double) bytes / calls);
  }

  private static long[] calls(Contender contender, int items, long end) throws Exception {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long before = threads.getCurrentThreadAllocatedBytes();
    long calls = 0;
    while (System.nanoTime() - end < 0) {
      if (contender.list(items) == null) {
        throw new IllegalStateException("nothing was read");
      }
      calls++;
    }
    return new long[] {calls, threads.getCurrentThreadAllocatedBytes() - before};
  }

  private static void print(int items, int threads, Map<String, List<Measured>> results) {
    List<Measured> byHand = results.getOrDefault(Contenders.BY_HAND, List.of());
    results.forEach(
        (name, own) ->
            System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.0f | %s | %s | %s | %.1f |%n",
                threads,
                items,
                name,
                median(own.stream().mapToDouble(Measured::perSecond).toArray()),
                ratio(own, byHand, Measured::perSecond),
                ratio(own, byHand, Measured::cpuMicros),
                ratio(own, byHand, Measured::bytes),
                median(own.stream().mapToDouble(Measured::bytes).toArray()) / 1000));
  }

  private static String ratio(
      List<Measured> own, List<Measured> byHand, ToDoubleFunction<Measured> value) {
    double[] ratios = new double[own.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = value.applyAsDouble(own.get(i)) / value.applyAsDouble(byHand.get(i));
    }
    Arrays.sort(ratios);
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", median(ratios), ratios[0], ratios[ratios.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
