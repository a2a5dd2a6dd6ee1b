package io.github.hmpsdk.emulator.junit;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives JUnit 5 and 6 tests an emulator with all defaults: one for each test that has an {@link
 * HmpEmulator} parameter, or one for the class if {@code @BeforeAll} has it. For other settings
 * register an {@link EmulatorExtension} instead, which says how long it lives.
 *
 * <pre>{@code
 * @WithEmulator
 * class SourcesTest {
 *   @Test
 *   void sources_freshAppliance_areThree(HmpEmulator hmp) { ... }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
public @interface WithEmulator {}
