package io.github.hmpsdk.emulator.internal.control;

import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads what is shown in a browser. */
final class PageFile {

  private PageFile() {}

  /** A file beside this class. */
  static String text(String name) {
    return text(Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name));
  }

  static String text(InputStream file) {
    try (file) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that loads and sends only what the policy says. */
  static EmulatedResponse html(String page, String policy) {
    return EmulatedResponse.empty(200)
        .withBody("text/html; charset=utf-8", page)
        .withHeader(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                + policy);
  }
}
