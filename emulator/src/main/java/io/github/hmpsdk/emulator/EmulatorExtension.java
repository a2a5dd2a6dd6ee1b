package io.github.hmpsdk.emulator;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 tests an emulator: one for each test, shared by its {@code @BeforeEach} and
 * {@code @AfterEach} methods and closed after them. A test without an {@link HmpEmulator} parameter
 * gets none. A parameter of a {@code @BeforeAll} method makes one for the whole class instead.
 * Thread-safe.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmulatorExtension EMULATOR = new EmulatorExtension(settings -> settings.expiredCookieAnswers(404));
 * }</pre>
 *
 * <p>With all defaults {@link WithEmulator} is shorter.
 */
public final class EmulatorExtension
    implements ParameterResolver, AfterEachCallback, AfterAllCallback {

  private final UnaryOperator<HmpEmulatorBuilder> settings;

  /** An extension whose emulators have all defaults. */
  public EmulatorExtension() {
    this(UnaryOperator.identity());
  }

  /**
   * An extension whose emulators have settings.
   *
   * @param settings changes the settings of each emulator before it starts
   */
  public EmulatorExtension(UnaryOperator<HmpEmulatorBuilder> settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == HmpEmulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            HmpEmulator.class,
            key -> settings.apply(HmpEmulator.builder()).start(),
            HmpEmulator.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close(context);
  }

  private void close(ExtensionContext context) {
    HmpEmulator emulator = store(context).remove(HmpEmulator.class, HmpEmulator.class);
    if (emulator != null) {
      emulator.close();
    }
  }

  private ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(ExtensionContext.Namespace.create(EmulatorExtension.class, this));
  }
}
