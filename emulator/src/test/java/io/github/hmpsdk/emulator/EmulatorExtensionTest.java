package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmulatorExtensionTest {

  @Nested
  class Registered {

    @RegisterExtension
    static final EmulatorExtension EMULATOR =
        new EmulatorExtension(
            settings -> settings.user(EmulatedUser.local("a", "b", "Sources - VIEW")));

    @BeforeEach
    void logIn(HmpEmulator hmp) {
      TestClient.of(hmp).login("a", "b").isSuccess(200);
    }

    @Test
    void parameter_beforeEachAndTest_isTheSame(HmpEmulator hmp) {
      assertThat(hmp.seen().logins()).isEqualTo(1);
    }

    @Test
    void parameter_anotherTest_isFresh(HmpEmulator hmp) {
      assertThat(hmp.seen().logins()).isEqualTo(1);
    }
  }

  @Nested
  @WithEmulator
  class Annotated {

    @Test
    void parameter_annotatedClass_hasTheDefaults(HmpEmulator hmp) {
      assertThat(hmp.sources()).hasSize(3);
    }

    @Test
    void parameter_none_isFine() {
      assertThat(getClass()).hasAnnotation(WithEmulator.class);
    }
  }

  @Test
  @WithEmulator
  void parameter_annotatedMethod_hasTheDefaults(HmpEmulator hmp) {
    assertThat(hmp.sources()).hasSize(3);
  }
}
