package io.github.hmpsdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as the reference prints them. */
final class Payloads {

  private static final String SOURCE =
      """
      {"id":"77b931f7-5843-4355-886f-%012d","name":"Encoder SRT %1$d","type":"SRT",\
      "host":"10.65.11.174","port":9942,"mode":"CALLER","latency":20,"continuous":true,\
      "active":true,"bitrate":8442882.0,"ctime":1428324787,"mtime":1428324787}""";

  private Payloads() {}

  static byte[] sources(int number) {
    return IntStream.range(0, number)
        .mapToObj(SOURCE::formatted)
        .collect(Collectors.joining(",", "{\"data\":[", "]}"))
        .getBytes(UTF_8);
  }
}
