package io.github.hmpsdk.http;

/**
 * How much of an answer is read, so that a broken or hostile one cannot fill the memory. Downloads
 * have no limit: they are read by the caller. Error bodies are read up to 64 KiB and JSON to a
 * depth of 200 in any case, and nothing is decompressed. Immutable and thread-safe.
 *
 * @param bytes of a body that is read into memory
 * @param headers how many header lines
 * @param headerBytes of one header line
 */
public record ResponseLimits(int bytes, int headers, int headerBytes) {

  /** 32 MiB, 200 headers, 16 KiB each. */
  public static final ResponseLimits DEFAULT =
      new ResponseLimits(HmpDecoder.DEFAULT_LIMIT, 200, 16 * 1024);

  /** Checks the numbers. */
  public ResponseLimits {
    if (bytes < 1 || headers < 1 || headerBytes < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
