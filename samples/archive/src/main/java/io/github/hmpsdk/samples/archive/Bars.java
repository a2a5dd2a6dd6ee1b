package io.github.hmpsdk.samples.archive;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows how far downloads are: a bar for each, on a terminal only. Thread-safe. */
record Bars(boolean shown) {

  /** A log file does not want bars, and neither does who set NO_COLOR (no-color.org). */
  static Bars ofTerminal() {
    return new Bars(Ansi.AUTO.enabled());
  }

  /** One download. Its length is not known before: the appliance does not say it. */
  Bar start(String name) {
    if (!shown) {
      return new Bar(bytes -> {}, () -> {});
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(-1)
            .setUnit("MB", 1_000_000)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
    return new Bar(bar::stepTo, bar::close);
  }

  /** The bar of one download. */
  record Bar(LongConsumer progress, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
      end.run();
    }
  }
}
