package io.github.hmpsdk.emulator.junit;

import io.github.hmpsdk.emulator.HmpEmulator;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * An emulator in JUnit's store, which closes it when the scope of the store ends. JUnit 5.13 and
 * later ask for {@link AutoCloseable}; earlier ones, such as Spring Boot 3.5 brings, know {@link
 * CloseableResource} only.
 *
 * @param emulator closed once, by the store
 */
@SuppressWarnings("deprecation") // for those earlier ones
record RunningEmulator(HmpEmulator emulator) implements AutoCloseable, CloseableResource {

  @Override
  public void close() {
    emulator.close();
  }
}
