package io.github.hmpsdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailureNamesTest {

  @Test
  void errorType_ofATypeThatAllCanSee_isItsFullName() {
    assertThat(FailureNames.errorType(new IOException("x", new ConnectException())))
        .isEqualTo("java.io.IOException");
  }

  @Test
  void errorType_ofAHiddenType_isItsCauses() {
    assertThat(FailureNames.errorType(new Hidden(new ConnectException("secret"))))
        .isEqualTo("java.net.ConnectException");
  }

  @Test
  void errorType_ofAHiddenTypeWithoutCause_isTheOneAboveIt() {
    assertThat(FailureNames.errorType(new Hidden(null)))
        .isEqualTo("java.io.InterruptedIOException");
  }

  @Test
  void outcome_ofAnException_isItsNameInTheFormOfMetrics() {
    assertThat(FailureNames.outcome(null)).isEqualTo("success");
    assertThat(FailureNames.outcome(new IllegalStateException())).isEqualTo("illegal_state");
  }

  private static final class Hidden extends InterruptedIOException {

    private static final long serialVersionUID = 1;

    Hidden(@Nullable Throwable cause) {
      initCause(cause);
    }
  }
}
