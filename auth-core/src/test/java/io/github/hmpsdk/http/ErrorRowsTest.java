package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import feign.Contract;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.HmpErrorCode;
import io.github.hmpsdk.client.HmpErrors;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.HmpOperation.ErrorRow;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.ConflictException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every error row of every operation becomes the exception that says what to do. */
@SuppressWarnings("deprecation") // Contract.Default is what Feign 13.6 and 13.13 share
final class ErrorRowsTest {

  private final HmpErrorDecoder decoder = new HmpErrorDecoder();

  @TestFactory
  Stream<DynamicTest> row_ofEachOperation_becomesItsException() {
    return operations()
        .flatMap(
            metadata -> {
              HmpOperation operation = annotation(metadata);
              return Arrays.stream(operation.errors())
                  .map(
                      row ->
                          dynamicTest(
                              operation.id() + " " + row.status() + " " + row.name(),
                              () -> assertDecodes(metadata, row)));
            });
  }

  @TestFactory
  Stream<DynamicTest> d04_forbidden_ofEachOperation_namesItsPermission() {
    return operations()
        .map(
            metadata ->
                dynamicTest(
                    annotation(metadata).id(),
                    () -> {
                      HmpApiException failure = decode(metadata, 403, "<html>no</html>");
                      assertThat(failure).isInstanceOf(PermissionDeniedException.class);
                      assertThat(((PermissionDeniedException) failure).permission())
                          .isEqualTo(annotation(metadata).permission());
                    }));
  }

  @Test
  void operations_ofTheDefinition_areAllTested() throws IOException {
    try (InputStream definition = HmpDefinition.open()) {
      String text = new String(definition.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(operations())
          .hasSize((int) text.lines().filter(line -> line.contains(" operationId:")).count());
    }
  }

  @Test
  void is_documentedError_comparesStatusCodeAndName() {
    NotFoundException failure =
        (NotFoundException)
            decode(
                operations()
                    .filter(o -> annotation(o).id().equals("getSource"))
                    .findFirst()
                    .orElseThrow(),
                404,
                json("040009", "SourceNotFound"));

    assertThat(failure.is(new HmpErrorCode(404, "040009", "SourceNotFound"))).isTrue();
    assertThat(failure.is(HmpErrors.NO_RESULTS)).isFalse();
    assertThat(failure.is(HmpErrors.SOURCE_NOT_FOUND)).isTrue();
    assertThat(failure.is(HmpErrors.ASSET_NOT_FOUND)).isFalse();
  }

  private void assertDecodes(MethodMetadata metadata, ErrorRow row) {
    HmpApiException failure = decode(metadata, row.status(), json(row.code(), row.name()));

    assertThat(failure).isInstanceOf(expected(row.status()));
    assertThat(failure.code()).isEqualTo(row.status() == 401 ? failure.code() : row.code());
    assertThat(failure.getMessage()).contains(annotation(metadata).id());
    Operation operation = failure.operation();
    if (operation != null) {
      assertThat(operation.path()).isEqualTo(metadata.template().path());
    }
  }

  private HmpApiException decode(MethodMetadata metadata, int status, String body) {
    RequestTemplate template = metadata.template().methodMetadata(metadata);
    Request request =
        Request.create(
            Request.HttpMethod.valueOf(metadata.template().method()),
            "https://hmp.example.com/apis" + metadata.template().url(),
            Map.of(),
            null,
            StandardCharsets.UTF_8,
            template);
    Response response =
        Response.builder()
            .request(request)
            .status(status)
            .headers(Map.of())
            .body(body, StandardCharsets.UTF_8)
            .build();
    return decoder.decode("key", response);
  }

  private static Class<? extends HmpApiException> expected(int status) {
    return switch (status) {
      case 401 -> AuthenticationFailedException.class;
      case 403 -> PermissionDeniedException.class;
      case 404 -> NotFoundException.class;
      case 409 -> ConflictException.class;
      case 503 -> UnavailableException.class;
      default -> status >= 500 ? ServerFailureException.class : BadRequestException.class;
    };
  }

  private static String json(String code, String name) {
    return "{\"code\":\"%s\",\"name\":\"%s\",\"message\":\"m\",\"httpStatusCode\":\"400\"}"
        .formatted(code, name);
  }

  /** Of every accessor of the generated accessor class. */
  private static Stream<MethodMetadata> operations() {
    return Arrays.stream(HmpApis.class.getDeclaredMethods())
        .filter(accessor -> Modifier.isPublic(accessor.getModifiers()))
        .flatMap(
            accessor ->
                new Contract.Default().parseAndValidateMetadata(accessor.getReturnType()).stream());
  }

  private static HmpOperation annotation(MethodMetadata metadata) {
    return metadata.method().getAnnotation(HmpOperation.class);
  }
}
