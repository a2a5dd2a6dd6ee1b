package io.github.hmpsdk.emulator.junit;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.HmpEmulatorBuilder;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 and 6 tests an emulator that lives as long as what asked for it: a test, shared by
 * its constructor and its {@code @BeforeEach} and {@code @AfterEach} methods; or the whole class,
 * nested ones included, if its {@code @BeforeAll} method or its constructor under {@code PER_CLASS}
 * asked. A test without an {@link HmpEmulator} parameter gets none. Closed once, after the last
 * method that can use it. Thread-safe, parallel tests included. Before JUnit 5.12 what a
 * constructor asks for belongs to the class.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmulatorExtension EMULATOR = new EmulatorExtension(settings -> settings.expiredCookieAnswers(404));
 * }</pre>
 *
 * <p>With all defaults {@link WithEmulator} is shorter.
 */
public final class EmulatorExtension implements ParameterResolver {

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
    return context
        .getStore(ExtensionContext.Namespace.create(EmulatorExtension.class, this))
        .getOrComputeIfAbsent(
            RunningEmulator.class,
            key -> new RunningEmulator(settings.apply(HmpEmulator.builder()).start()),
            RunningEmulator.class)
        .emulator();
  }

  /** A new instance of the test class belongs to its test, so what it is given does too. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }
}
