package io.github.hmpsdk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.HmpEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes of users, one for each place where a client can be asked for. */
final class Lifecycles {

  private Lifecycles() {}

  private static void use(HmpClient hmp) {
    assertThat(hmp.sources().listSources().getData()).isNotEmpty();
  }

  @WithHmp
  @TestInstance(Lifecycle.PER_CLASS)
  static class InBeforeAll {

    private HmpClient hmp;

    @BeforeAll
    void begin(HmpClient client, HmpEmulator appliance) {
      hmp = client;
      Engine.seen(appliance);
    }

    @RepeatedTest(3)
    void uses(HmpEmulator appliance) {
      Engine.seen(appliance);
      use(hmp);
    }

    @AfterAll
    void end() {
      use(hmp);
    }
  }

  @WithHmp
  @TestInstance(Lifecycle.PER_CLASS)
  static class InConstructorPerClass {

    private final HmpClient hmp;

    InConstructorPerClass(HmpClient hmp, HmpEmulator appliance) {
      this.hmp = hmp;
      Engine.seen(appliance);
    }

    @RepeatedTest(3)
    void uses() {
      use(hmp);
    }
  }

  @WithHmp
  static class InConstructorPerMethod {

    private final HmpClient hmp;

    InConstructorPerMethod(HmpClient hmp, HmpEmulator appliance) {
      this.hmp = hmp;
      Engine.seen(appliance);
    }

    @RepeatedTest(3)
    void uses(HmpEmulator appliance) {
      Engine.seen(appliance);
      use(hmp);
      assertThat(appliance.seen().logins()).isEqualTo(1);
    }
  }

  @WithHmp
  static class InBeforeAndAfterEach {

    private HmpClient hmp;

    @BeforeEach
    void begin(HmpClient client, HmpEmulator appliance) {
      hmp = client;
      Engine.seen(appliance);
    }

    @RepeatedTest(2)
    void uses() {
      use(hmp);
    }

    @AfterEach
    void end(HmpClient another) {
      use(hmp);
      use(another);
    }
  }

  @WithHmp
  @TestInstance(Lifecycle.PER_CLASS)
  static class WithNested {

    private HmpClient outer;

    @BeforeAll
    void begin(HmpClient client, HmpEmulator appliance) {
      outer = client;
      Engine.seen(appliance);
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {

      private HmpClient inner;

      @BeforeAll
      void begin(@As("viewer") HmpClient client, HmpEmulator appliance) {
        inner = client;
        Engine.seen(appliance);
      }

      @RepeatedTest(2)
      void uses(HmpEmulator appliance) {
        Engine.seen(appliance);
        use(inner);
        use(outer);
      }
    }

    @Nested
    class Later {

      @Test
      void uses() {
        use(outer);
      }
    }
  }

  @WithHmp
  static class Parameterized {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void uses(int number, HmpClient hmp, HmpEmulator appliance) {
      Engine.seen(appliance);
      use(hmp);
      assertThat(appliance.seen().logins()).as("at number %d", number).isEqualTo(1);
    }
  }

  static class StaticField {

    @RegisterExtension
    static final HmpExtension HMP =
        new HmpExtension(settings -> settings.expiredCookieAnswers(404));

    private static HmpClient shared;

    @BeforeAll
    static void begin(HmpClient client, HmpEmulator appliance) {
      shared = client;
      Engine.seen(appliance);
    }

    @RepeatedTest(2)
    void uses(HmpClient own) {
      use(own);
      use(shared);
    }
  }

  static class InstanceField {

    @RegisterExtension final HmpExtension hmp = new HmpExtension();

    @RepeatedTest(2)
    void uses(HmpClient client, HmpEmulator appliance) {
      Engine.seen(appliance);
      use(client);
    }
  }

  @WithHmp
  static class AtOnce {

    private static HmpClient shared;

    @BeforeAll
    static void begin(HmpClient client, HmpEmulator appliance) {
      shared = client;
      Engine.seen(appliance);
    }

    @RepeatedTest(8)
    void uses(HmpClient own) {
      use(own);
      use(shared);
    }
  }

  @WithHmp
  static class Failing {

    @Test
    void fails(HmpClient hmp, HmpEmulator appliance) {
      Engine.seen(appliance);
      use(hmp);
      throw new AssertionError("on purpose");
    }
  }
}
