package io.github.hmpsdk.junit;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.EmulatorExtension;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.HmpEmulatorBuilder;
import io.github.hmpsdk.http.HmpTls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 tests an emulated appliance ({@link HmpEmulator}) and clients of it ({@link
 * HmpClient}), new for each test and closed after it, clients first. With all defaults {@link
 * WithHmp} is shorter. Thread-safe.
 */
public final class HmpExtension implements ParameterResolver, AfterEachCallback {

  private static final String ROBOT = "robot";
  private static final String DEFAULT_USER = "operator";

  private final EmulatorExtension emulators;

  /** Appliances with all defaults. */
  public HmpExtension() {
    this(UnaryOperator.identity());
  }

  /**
   * Appliances with settings.
   *
   * @param settings changes the settings of each appliance before it starts
   */
  public HmpExtension(UnaryOperator<HmpEmulatorBuilder> settings) {
    this.emulators = new EmulatorExtension(settings);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == HmpClient.class
        || emulators.supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    HmpEmulator appliance = (HmpEmulator) emulators.resolveParameter(parameter, context);
    if (parameter.getParameter().getType() == HmpEmulator.class) {
      return appliance;
    }
    String user = parameter.findAnnotation(As.class).map(As::value).orElse(DEFAULT_USER);
    HmpClient client = client(appliance, user);
    clients(context).add(client);
    return client;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    clients(context).forEach(HmpClient::close);
    emulators.afterEach(context);
  }

  private static HmpClient client(HmpEmulator appliance, String user) {
    HmpCredentials credentials =
        user.equals(ROBOT)
            ? HmpCredentials.apiKey("robot-key", "robot-secret")
            : HmpCredentials.localUser(user, user + "-password");
    return HmpClient.builder(appliance.url().toString())
        .credentials(credentials)
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
        .build();
  }

  private Clients clients(ExtensionContext context) {
    return context
        .getStore(Namespace.create(HmpExtension.class, this))
        .getOrComputeIfAbsent(Clients.class, key -> new Clients(), Clients.class);
  }

  /** The clients of one test. */
  private static final class Clients {

    private final List<HmpClient> made = new ArrayList<>();

    void add(HmpClient client) {
      made.add(client);
    }

    void forEach(Consumer<HmpClient> action) {
      made.forEach(action);
    }
  }
}
