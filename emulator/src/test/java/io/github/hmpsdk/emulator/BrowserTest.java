package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser; skipped where there is none. */
@Timeout(120)
class BrowserTest {

  private static final String WIDE = "[...document.querySelectorAll('table, pre')]";
  private static final String DEMO_SOURCE = "77b931f7-5843-4355-886f-45a28c02ab49";

  private final StandaloneEmulator running;
  private final Browser browser;

  BrowserTest(@TempDir Path folder) {
    browser = Browser.start(folder);
    running = StandaloneEmulator.start(HmpEmulator.builder(), 0);
  }

  @AfterEach
  void close() {
    running.close();
    browser.close();
  }

  @Test
  void tryPage_operatorListsSources_showsADemoSource() throws Exception {
    try (BrowserTab tab = open("/try#listSources", "#send")) {
      tab.click("#sign-in");
      tab.awaitText("#who", "Signed in as operator.");

      tab.click("#send");

      tab.awaitText("#status", "200");
      tab.awaitText("#content", "Encoder SRT");
    }
    assertThat(running.emulator().seen().count("listSources")).isEqualTo(1);
  }

  @Test
  void tryPage_robotAsksForAThumbnail_seesAPicture() throws Exception {
    try (BrowserTab tab = open("/try#getSourceThumbnail", "#send")) {
      tab.value("user.value = 'key'; user.dispatchEvent(new Event('change'))");
      tab.click("#sign-in");
      tab.awaitText("#who", "Signed in as robot-key.");

      tab.value("document.getElementById('path-sourceId').value = '" + DEMO_SOURCE + "'");
      tab.click("#send");

      tab.await("document.querySelector('#answer img')?.naturalWidth > 0");
    }
  }

  @Test
  void tryPage_unknownSource_marksTheErrorRow() throws Exception {
    try (BrowserTab tab = open("/try#getSource", "#send")) {
      tab.click("#sign-in");
      tab.awaitText("#who", "Signed in as operator.");
      tab.value("document.getElementById('path-sourceId').value = 'unknown'");

      tab.click("#send");

      tab.awaitText("#status", "404");
      tab.awaitText("#errors tr.met", "040009");
    }
  }

  @Test
  void apiPage_browser_showsAnOperation() throws Exception {
    try (BrowserTab tab = open("/api", "#listSources")) {
      assertThat(tab.value("document.body.innerText").asText()).contains("List sources");
    }
  }

  @ParameterizedTest
  @CsvSource({"/, main", "/try#getSource, #send", "/api, #listSources"})
  void page_onAPhone_isNoWiderThanTheScreen(String path, String selector) throws Exception {
    try (BrowserTab tab = open(path, selector)) {
      tab.order(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));

      tab.await("document.documentElement.scrollWidth <= 390");
    }
  }

  @Test
  void tryPage_whatCanBeWide_scrollsByKeyboard() throws Exception {
    try (BrowserTab tab = open("/try#listSources", "#send")) {
      tab.click("#send");
      tab.awaitText("#status", "401");

      assertThat(tab.value(WIDE + ".length").asInt()).isEqualTo(3);
      assertThat(tab.value(WIDE + ".every(it => it.closest('[tabindex=\"0\"]'))").asBoolean())
          .isTrue();
    }
  }

  private BrowserTab open(String path, String selector) throws Exception {
    BrowserTab tab = browser.open(URI.create(running.controlUrl() + path));
    tab.await("document.readyState === 'complete' && document.querySelector('" + selector + "')");
    return tab;
  }
}
