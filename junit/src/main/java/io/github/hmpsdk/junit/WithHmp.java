package io.github.hmpsdk.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives JUnit 5 and 6 tests an emulated appliance and clients of it as parameters, new for each
 * test, or for the class if {@code @BeforeAll} has them. Clients log out when their time is over.
 *
 * <pre>{@code
 * @WithHmp
 * class RecorderTest {
 *   @Test
 *   void sources_freshAppliance_areThree(HmpClient hmp) { ... }
 *
 *   @Test
 *   void viewer_createsSource_isRefused(@As("viewer") HmpClient hmp, HmpEmulator appliance) { ... }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HmpExtension.class)
public @interface WithHmp {}
