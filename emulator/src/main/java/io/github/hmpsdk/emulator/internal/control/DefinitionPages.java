package io.github.hmpsdk.emulator.internal.control;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The definition in a browser: the page to read, and the page where operations can be tried. */
final class DefinitionPages {

  private static final String READ = "style-src 'unsafe-inline'; script-src 'unsafe-inline'";
  private static final String TRY =
      "style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src blob:";

  private DefinitionPages() {}

  static EmulatedResponse toRead() {
    return PageFile.html(PageFile.text(HmpDefinition.openPage()), READ);
  }

  static EmulatedResponse toTry() {
    return PageFile.html(PageFile.text("try-page.html"), TRY);
  }

  static EmulatedResponse script() {
    return EmulatedResponse.empty(200)
        .withBody("text/javascript; charset=utf-8", PageFile.text("try-page.js"));
  }

  /** As JSON, which a browser can read by itself. */
  static EmulatedResponse definition() {
    try (InputStream yaml = HmpDefinition.open()) {
      return EmulatedResponse.json(200, new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
