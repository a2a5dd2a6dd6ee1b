package io.github.hmpsdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.drift.DriftKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of an exception after it went through a queue or another process. */
final class SerializationTest {

  private static final Operation GET =
      new Operation("getSource", "GET", "/sources/{sourceId}", "Sources - VIEW");
  private static final ApiErrorBody SAID =
      new ApiErrorBody("040009", "SourceNotFound", "No source");
  private static final Duration WAIT = Duration.ofSeconds(7);

  static Stream<HmpException> exceptions() {
    IOException cause = new IOException("lost");
    return Stream.of(
        new HmpApiException(GET, 302, SAID, "advice"),
        new BadRequestException(GET, 400, SAID, List.of("color")),
        AuthenticationFailedException.loginUnavailable("Login of somebody")
            .answer(503, SAID)
            .retryAfter(WAIT)
            .cause(cause)
            .build(),
        new PermissionDeniedException(GET, SAID),
        new NotFoundException(GET, 404, SAID),
        new ConflictException(GET, 409, SAID),
        new ServerFailureException(GET, 502, SAID),
        new UnavailableException(GET, 503, SAID, WAIT),
        new UnavailableException(GET, 503, ApiErrorBody.EMPTY, null),
        new CallRejectedException("held back", WAIT, cause),
        new HmpTransportException("cut", true, 3, cause),
        new HmpWaitTimeoutException("A video", WAIT, 3, 1, "Asset{}", cause),
        new HmpDriftException(
            GET,
            List.of(new Drift("getSource", "Source", "data.x", DriftKind.UNKNOWN_PROPERTY, "text")),
            cause),
        new HmpDecodingException("no JSON", null));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void serialized_anyException_keepsAllItSays(HmpException exception) throws Exception {
    HmpException copy = copy(exception);

    assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
    assertThat(copy.getStackTrace()).isEqualTo(exception.getStackTrace());
    assertThat(copy)
        .usingRecursiveComparison(
            RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("cause", "suppressedExceptions", "stackTrace")
                .build())
        .isEqualTo(exception);
    assertThat(copy.getCause() == null).isEqualTo(exception.getCause() == null);
  }

  @Test
  void serialized_apiException_keepsStatusCodeNameMessageAndOperation() throws Exception {
    HmpApiException copy = copy(new NotFoundException(GET, 404, SAID));

    assertThat(copy.status()).isEqualTo(404);
    assertThat(copy.code()).isEqualTo("040009");
    assertThat(copy.name()).isEqualTo("SourceNotFound");
    assertThat(copy.apiMessage()).isEqualTo("No source");
    assertThat(copy.operation()).isEqualTo(GET);
  }

  /** A new class or field comes into this test by itself. */
  @Test
  void exceptions_all_areTestedAndLoseNoField() throws Exception {
    Set<Class<?>> tested = exceptions().map(Object::getClass).collect(Collectors.toSet());
    for (Class<?> type : tested) {
      for (Field field : type.getDeclaredFields()) {
        assertThat(Modifier.isTransient(field.getModifiers())).as(field.toString()).isFalse();
      }
    }
    assertThat(tested).hasSize(13);
    assertThat(ErrorClasses.exceptions()).isEqualTo(tested);
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T original) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
