package io.github.hmpsdk.http;

/**
 * How much of an answer is read, so that a broken or hostile one cannot fill the memory. Downloads
 * have no limit: they are read by the caller. Error bodies are read up to 64 KiB and JSON to a
 * depth of 200 in any case, and nothing is decompressed. Immutable and thread-safe; each {@code
 * with...} makes a changed copy.
 *
 * @param maxBodyBytes bytes of a body that is read into memory
 * @param maxHeaders how many header lines
 * @param maxHeaderBytes bytes of one header line
 */
public record ResponseLimits(int maxBodyBytes, int maxHeaders, int maxHeaderBytes) {

  /** 32 MiB, 200 headers, 16 KiB each. */
  public static final ResponseLimits DEFAULT =
      new ResponseLimits(HmpDecoder.DEFAULT_LIMIT, 200, 16 * 1024);

  /** Checks the numbers. */
  public ResponseLimits {
    positive("maxBodyBytes", maxBodyBytes);
    positive("maxHeaders", maxHeaders);
    positive("maxHeaderBytes", maxHeaderBytes);
  }

  /**
   * With another length of a body that is read into memory.
   *
   * @param value bytes, at least 1
   * @return a copy
   */
  public ResponseLimits withMaxBodyBytes(int value) {
    return new ResponseLimits(value, maxHeaders, maxHeaderBytes);
  }

  /**
   * With another number of header lines.
   *
   * @param value at least 1
   * @return a copy
   */
  public ResponseLimits withMaxHeaders(int value) {
    return new ResponseLimits(maxBodyBytes, value, maxHeaderBytes);
  }

  /**
   * With another length of a header line.
   *
   * @param value bytes, at least 1
   * @return a copy
   */
  public ResponseLimits withMaxHeaderBytes(int value) {
    return new ResponseLimits(maxBodyBytes, maxHeaders, value);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }
}
