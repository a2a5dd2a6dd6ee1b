package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The product that the {@code User-Agent} names, with its version (RFC 9110 10.1.5), from a file
 * that the build fills in: it is beside this class in a jar, in {@code target/classes}, and in a
 * jar that shades others, where a manifest would be another's.
 */
final class SdkVersion {

  private static final String NAME = "hmp-sdk-java";
  private static final String VERSION_TOKEN = "[0-9A-Za-z.+_-]+";

  /** Such as {@code hmp-sdk-java/1.2.3}; without a version if nobody filled it in. */
  static final String PRODUCT = product("version.txt");

  private SdkVersion() {}

  static String product(String resource) {
    try (InputStream in = SdkVersion.class.getResourceAsStream(resource)) {
      String version =
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return version.matches(VERSION_TOKEN) ? NAME + "/" + version : NAME;
    } catch (IOException unreadable) {
      return NAME;
    }
  }
}
