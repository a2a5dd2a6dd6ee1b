package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * No id leads to another path (D5), whatever Feign the interface is used with. A null id is another
 * matter: Feign leaves it out before {@link PathSegment} sees it, so only {@code HmpClient} can
 * refuse it.
 */
class UnsafeIdTest {

  private static final List<String> UNSAFE =
      List.of(
          "../admin",
          "..",
          ".",
          "a/b",
          "a%2Fb",
          "a?b",
          "a#b",
          "a\nb",
          "",
          "a;b",
          "a\\b",
          "%2e%2e",
          "a\u0000b",
          "a\u0085b");

  private static final List<String> SAFE =
      List.of("two words", "größe", "a+b", "a&b=c", "{id}", "a:b@c");

  @TestFactory
  Stream<DynamicTest> unsafeId_ofEachOperation_isRefusedAndNothingSent() {
    return forEachParameter(
        UNSAFE,
        place -> {
          Wire wire = Wire.silent();
          Throwable refusal = catchThrowable(() -> place.call().on(wire));
          assertThat(wire.sent()).isEmpty();
          assertThat(causes(refusal)).hasAtLeastOneElementOfType(IllegalArgumentException.class);
        });
  }

  @TestFactory
  Stream<DynamicTest> refusal_ofEachUnsafeId_doesNotRepeatIt() {
    return forEachParameter(
        List.of("secret/id"),
        place -> {
          Throwable refusal = catchThrowable(() -> place.call().on(Wire.silent()));
          assertThat(causes(refusal))
              .allSatisfy(cause -> assertThat(cause.toString()).doesNotContain("secret"));
        });
  }

  @TestFactory
  Stream<DynamicTest> unusualId_ofEachOperation_arrivesInItsOwnSegment() {
    return forEachParameter(
        SAFE,
        place -> {
          Wire wire = Wire.silent();
          place.call().on(wire);
          List<String> segments = segments(URI.create(wire.only().url()).getRawPath());
          List<String> template = segments("/apis" + place.operation().path());
          assertThat(segments).hasSameSizeAs(template);
          String segment = segments.get(template.indexOf("{" + place.parameter() + "}"));
          assertThat(segment).matches("[A-Za-z0-9._~%+:@&=-]+");
          assertThat(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
              .isEqualTo(place.id());
        });
  }

  private static Stream<DynamicTest> forEachParameter(
      List<String> ids, ThrowingConsumer<Place> check) {
    return Definition.operations().stream()
        .flatMap(operation -> Place.of(operation, ids))
        .map(place -> dynamicTest(place.toString(), () -> check.accept(place)));
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  private static List<Throwable> causes(@Nullable Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).toList();
  }

  /** An id as one path parameter of an operation; the others have their example. */
  private record Place(Operation operation, String parameter, String id) {

    static Stream<Place> of(Operation operation, List<String> ids) {
      return operation.parameters("path").keySet().stream()
          .filter(parameter -> new Call(operation).takesText(parameter))
          .flatMap(parameter -> ids.stream().map(id -> new Place(operation, parameter, id)));
    }

    Call call() {
      return new Call(operation).with(parameter, id);
    }

    @Override
    public String toString() {
      return operation + " " + parameter + " " + Json.write(id);
    }
  }
}
