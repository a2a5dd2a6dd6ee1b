package io.github.hmpsdk.junit;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.HmpEmulatorBuilder;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.http.HmpTls;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 and 6 tests an emulated appliance ({@link HmpEmulator}) and clients of it ({@link
 * HmpClient}), new for each test and closed after it, clients first. What a {@code @BeforeAll}
 * method, or a constructor under {@code PER_CLASS}, is given lives as long as the class instead,
 * nested ones included; its appliance is then that of all its tests. Each parameter of type {@code
 * HmpClient} is a client, and a login, of its own. With all defaults {@link WithHmp} is shorter.
 * Thread-safe, parallel tests included. Before JUnit 5.12 what a constructor is given lives as long
 * as the class.
 */
public final class HmpExtension implements ParameterResolver {

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
    context
        .getStore(Namespace.create(HmpExtension.class, this))
        .put(new Object(), new OpenClient(client));
    return client;
  }

  /** A new instance of the test class belongs to its test, so what it is given does too. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
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
}
