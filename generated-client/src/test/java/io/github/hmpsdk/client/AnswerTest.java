package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each generated method understands what its operation answers (D1). */
class AnswerTest {

  private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 0, 1, (byte) 0xff, (byte) 0xd9};

  @TestFactory
  Stream<DynamicTest> answer_ofJson_isReadAndWrittenBackTheSame() {
    return answers(Answer::isJson)
        .map(
            answer ->
                dynamicTest(
                    answer.toString(),
                    () -> {
                      JsonNode example = Operation.example(answer.content());
                      Object read =
                          answer.given(example.toString().getBytes(StandardCharsets.UTF_8));
                      Json.assertSame(Json.tree(read), example);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> answer_ofBytes_isReadAsTheyCame() {
    return answers(Answer::isBytes)
        .map(
            answer ->
                dynamicTest(
                    answer.toString(),
                    () -> assertThat((byte[]) answer.given(PICTURE)).isEqualTo(PICTURE)));
  }

  @TestFactory
  Stream<DynamicTest> answer_markedAsStream_isAStream() {
    return answers(Answer::isStream)
        .map(
            answer ->
                dynamicTest(
                    answer.toString(),
                    () -> {
                      try (InputStream stream = (InputStream) answer.given(PICTURE)) {
                        assertThat(stream.readAllBytes()).isEqualTo(PICTURE);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> answer_withoutABody_isNothing() {
    return answers(Answer::isEmpty)
        .map(
            answer ->
                dynamicTest(
                    answer.toString(),
                    () -> {
                      Call call = new Call(answer.operation());
                      assertThat(call.method().getReturnType()).isEqualTo(void.class);
                      assertThat(call.on(new Wire(answer.status(), "", new byte[0]))).isNull();
                    }));
  }

  private static Stream<Answer> answers(Predicate<Answer> which) {
    return Definition.operations().stream()
        .flatMap(
            operation ->
                operation.successes().entrySet().stream()
                    .map(success -> Answer.of(operation, success)))
        .filter(which);
  }

  /** One way in which a call may go well. */
  private record Answer(Operation operation, int status, String mediaType, JsonNode content) {

    static Answer of(Operation operation, Map.Entry<String, JsonNode> success) {
      int status = Integer.parseInt(success.getKey());
      return Operation.content(success.getValue()).entrySet().stream()
          .map(type -> new Answer(operation, status, type.getKey(), type.getValue()))
          .findFirst()
          .orElseGet(() -> new Answer(operation, status, "", Json.object()));
    }

    boolean isEmpty() {
      return content.isEmpty();
    }

    boolean isJson() {
      return mediaType.equals("application/json");
    }

    boolean isStream() {
      return operation.node().path("x-stream").booleanValue();
    }

    boolean isBytes() {
      return !isEmpty() && !isJson() && !isStream();
    }

    Object given(byte[] body) throws Throwable {
      return new Call(operation).answerOn(new Wire(status, mediaType, body));
    }

    @Override
    public String toString() {
      return operation + " " + status;
    }
  }
}
