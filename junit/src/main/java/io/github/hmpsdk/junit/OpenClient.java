package io.github.hmpsdk.junit;

import io.github.hmpsdk.HmpClient;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A client in JUnit's store, which closes it when the scope of the store ends, the newest first: so
 * before its appliance. JUnit 5.13 and later ask for {@link AutoCloseable}; earlier ones, such as
 * Spring Boot 3.5 brings, know {@link CloseableResource} only.
 *
 * @param client closed once, by the store
 */
@SuppressWarnings("deprecation") // for those earlier ones
record OpenClient(HmpClient client) implements AutoCloseable, CloseableResource {

  @Override
  public void close() {
    client.close();
  }
}
